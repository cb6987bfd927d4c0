import { expect, test } from 'vitest';
import { density, opacity, radiusFor, shade } from '#lib/charts/density.ts';
import { linearScale } from '#lib/charts/scale.ts';

const x = linearScale([0, 10], [20, 120]);
const y = linearScale([0, 5], [60, 10]);

/** How often the device pixel is covered in which a data point lies. */
function countAt({ width, height, counts }: ReturnType<typeof density>, px: number, py: number) {
	expect(counts).toHaveLength(width * height);
	return counts[py * width + px];
}

test('a dot covers the pixel that its point lies in, counted from the top left of the plot', () => {
	const one = density([2.55], [4.05], x, y, 0.5, 1);
	expect([one.width, one.height]).toEqual([100, 50]);
	expect(countAt(one, 25, 9)).toBe(1);
	expect(one.counts.reduce((sum, count) => sum + count)).toBe(1);
});

test('on a finer screen the same dot lies on more pixels', () => {
	const area = (ratio: number) =>
		density([5], [2.5], x, y, 3, ratio).counts.reduce((sum, count) => sum + count);
	expect(area(1)).toBeCloseTo(Math.PI * 9, -0.5);
	expect(area(2) / area(1)).toBeCloseTo(4, 0);
});

test('dots on each other add up', () => {
	const three = density([1, 1, 1], [1, 1, 1], x, y, 0.5, 1);
	expect(three.most).toBe(3);
});

test('points outside the plot and those that are no numbers are left out', () => {
	const none = density([-1, 11, 5, 5, NaN], [1, 1, -1, 6, 1], x, y, 3, 1);
	expect(none.most).toBe(0);
});

test('a dot on the border keeps its inner half', () => {
	const corner = density([0], [5], x, y, 2, 1);
	expect(countAt(corner, 0, 0)).toBe(1);
	expect(countAt(corner, 99, 0)).toBe(0);
});

test('opacity grows with the crowd and never hides a single dot', () => {
	for (const most of [1, 3, 100, 1e5]) {
		const values = [0, 1, most / 2, most].filter((count) => count <= most);
		const shades = values.map((count) => opacity(count, most));
		expect(shades[0]).toBe(0);
		expect(opacity(1, most)).toBeGreaterThan(0.2);
		expect(shades.at(-1)).toBeLessThanOrEqual(0.95);
		expect(opacity(most, most)).toBeGreaterThanOrEqual(opacity(1, most));
	}
	expect(opacity(1, 1)).toBe(0.75);
});

test('the more points, the smaller the dots', () => {
	expect(radiusFor(100)).toBe(3);
	expect(radiusFor(1e4)).toBeLessThan(3);
	expect(radiusFor(1e6)).toBeGreaterThan(0.5);
});

test('a shade has one colour and leaves empty pixels clear', () => {
	const bytes = shade(
		{ width: 2, height: 1, counts: Float32Array.of(0, 1), most: 1 },
		[10, 20, 30]
	);
	expect([...bytes]).toEqual([0, 0, 0, 0, 10, 20, 30, 191]);
});
