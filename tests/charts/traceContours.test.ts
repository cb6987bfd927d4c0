import { expect, test } from 'vitest';
import { traceContours } from '#lib/charts/traceContours.ts';

test('the contour of a cone is a circle where it should be', () => {
	const size = 41;
	const at = (i: number) => (i / (size - 1)) * 2 - 1;
	const cone = Array.from({ length: size * size }, (_, k) =>
		Math.hypot(at(k % size), at(Math.floor(k / size)))
	);
	const [{ level, rings }] = traceContours(cone, size, size, [0.5]);
	expect(level).toBe(0.5);
	const circle = rings.find((ring) => ring.every(([u, v]) => u > 0 && u < 1 && v > 0 && v < 1))!;
	for (const [u, v] of circle) {
		expect(Math.hypot(u * 2 - 1, v * 2 - 1)).toBeCloseTo(0.5, 2);
	}
});

test('rows go along y', () => {
	// The surface rises with the row alone, from 0 to 2: its level 0.5 is a quarter of the way up.
	const [{ rings }] = traceContours([0, 0, 0, 1, 1, 1, 2, 2, 2], 3, 3, [0.5]);
	const lowest = Math.min(...rings.flat().map(([, v]) => v));
	expect(lowest).toBeCloseTo(0.25);
});

test('a level that the surface never reaches has no rings', () => {
	expect(traceContours([0, 1, 2, 3], 2, 2, [9])).toEqual([{ level: 9, rings: [] }]);
});

test('a grid that does not fit its size is refused', () => {
	expect(() => traceContours([1, 2, 3], 2, 2, [1])).toThrow(
		'traceContours: values must hold columns × rows numbers, at least 2 × 2, got 3 for 2 × 2'
	);
});
