import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	arrowPoints,
	clipSegment,
	dotsPath,
	linePath,
	parabolaPath,
	pixel,
	segmentsPath,
	squaresPath
} from '#lib/charts/path.ts';
import type { Point } from '#lib/charts/scale.ts';

const x = (value: number) => value * 10;
const y = (value: number) => 100 - value * 10;

const numbers = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text));

test('pixels have two decimals', () => {
	expect([260.00000000000006, 1.005, -0.001].map(pixel)).toEqual([260, 1, -0]);
	expect(`${pixel(-0.001)}`).toBe('0');
});

test('a line goes through its points', () => {
	expect(
		linePath(
			[
				[0, 0],
				[1, 2],
				[2, 1 / 3]
			],
			x,
			y
		)
	).toBe('M0,100L10,80L20,96.67');
});

test('a line breaks at what is not finite and goes on behind it', () => {
	const points: Point[] = [
		[0, 0],
		[1, 1],
		[2, NaN],
		[3, 3],
		[4, Infinity],
		[5, 5],
		[6, 6]
	];
	expect(linePath(points, x, y)).toBe('M0,100L10,90M50,50L60,40');
});

test('no line is drawn through fewer than two points', () => {
	expect(linePath([], x, y)).toBe('');
	expect(linePath([[1, 1]], x, y)).toBe('');
});

test('a line of slope 10⁹ still crosses zero where it should', () => {
	const [x1, y1, x2, y2] = numbers(
		linePath(
			[
				[-3, -3e9],
				[5, 5e9]
			],
			x,
			y
		)
	);
	const crossing = x1 + ((100 - y1) / (y2 - y1)) * (x2 - x1);
	expect(crossing).toBeCloseTo(0, 1);
	expect(Math.max(Math.abs(y1), Math.abs(y2))).toBeLessThanOrEqual(2500);
});

test('a line far outside is not drawn and the pen is lifted', () => {
	const points: Point[] = [
		[0, 0],
		[1, 1],
		[2, 1e9],
		[3, 1e9],
		[4, 0]
	];
	expect(linePath(points, x, y).match(/M/g)).toHaveLength(2);
});

test('the clipped part of a segment lies on the segment and in the box', () => {
	const box: [number, number, number, number] = [-10, -5, 20, 30];
	const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
	fc.assert(
		fc.property(fc.tuple(coordinate, coordinate), fc.tuple(coordinate, coordinate), (a, b) => {
			const piece = clipSegment(a, b, box);
			if (!piece) return;
			for (const [px, py] of piece) {
				expect(px).toBeGreaterThanOrEqual(-10 - 1e-6);
				expect(px).toBeLessThanOrEqual(20 + 1e-6);
				expect(py).toBeGreaterThanOrEqual(-5 - 1e-6);
				expect(py).toBeLessThanOrEqual(30 + 1e-6);
				const cross = (b[0] - a[0]) * (py - a[1]) - (b[1] - a[1]) * (px - a[0]);
				expect(Math.abs(cross)).toBeLessThan(1e-6);
			}
		})
	);
	expect(clipSegment([0, 0], [10, 10], box)).toEqual([
		[0, 0],
		[10, 10]
	]);
	expect(clipSegment([-20, 0], [-11, 0], box)).toBeNull();
	expect(clipSegment([-20, 0], [30, 0], box)).toEqual([
		[-10, 0],
		[20, 0]
	]);
});

test('segments are separate', () => {
	expect(
		segmentsPath(
			[
				[0, 0, 0, 2],
				[1, 3, 1, 2]
			],
			x,
			y
		)
	).toBe('M0,100V80M10,70V80');
});

test('a parabola is one curve through all its points', () => {
	const of = (value: number) => 3 * value * value - 4 * value + 1;
	const [x0, y0, x1, y1, x2, y2] = numbers(parabolaPath(of, [-2, 3], x, y));
	for (const t of [0, 0.25, 0.5, 0.8, 1]) {
		const bezier = (a: number, b: number, c: number) =>
			(1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
		const value = -2 + 5 * t;
		expect(bezier(x0, x1, x2)).toBeCloseTo(x(value), 6);
		expect(bezier(y0, y1, y2)).toBeCloseTo(y(of(value)), 6);
	}
	expect(parabolaPath(() => Infinity, [0, 1], x, y)).toBe('');
});

test('each finite point is one dot', () => {
	expect(
		dotsPath(
			[
				[0, 0],
				[NaN, 1],
				[1, 1e12],
				[2, 2]
			],
			x,
			y
		)
	).toBe('M0,100h0M20,80h0');
});

test('a square has the residual for its side and opens away from the line', () => {
	const above: [number, number, number] = [1, 4, 2];
	const below: [number, number, number] = [1, 2, 4];
	expect(squaresPath([above], x, y, true)).toBe('M10,60v20h-20v-20z');
	expect(squaresPath([below], x, y, true)).toBe('M10,80v-20h20v20z');
	expect(squaresPath([above], x, y, false)).toBe('M10,60v20h20v-20z');
});

test('an arrow begins with its tip, exactly on the target', () => {
	for (const tip of [
		[30.25, 40],
		[-12, 3.5],
		[1, 0]
	] as Point[]) {
		expect(numbers(arrowPoints([0, 0], tip)).slice(0, 2)).toEqual(tip);
	}
});

test('the head of a short arrow is not longer than the arrow', () => {
	const coordinates = numbers(arrowPoints([0, 0], [4, 0]));
	expect(Math.min(...coordinates.filter((_, i) => i % 2 === 0))).toBe(0);
});

test('an arrow that leads nowhere is not drawn', () => {
	expect(arrowPoints([5, 5], [5, 5.2])).toBe('');
	expect(arrowPoints([5, 5], [NaN, 5])).toBe('');
	expect(arrowPoints([5, 5], [Infinity, 5])).toBe('');
});
