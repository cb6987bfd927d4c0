import { expect, test } from 'vitest';
import { loadDataset, tutorialData } from '#lib/datasets/dataset.ts';
import { Quadratic } from '#lib/lab/Quadratic.ts';
import { along, axes, slope } from '#lib/widgets/loss-curve/curve.ts';

const { x, y } = loadDataset(tutorialData);
const quadratic = new Quadratic(x, y);
const start = { w: 0.5, b: 0 };

test.each(['w', 'b'] as const)('the slope along %s is that of the curve', (of) => {
	const h = 1e-3;
	const [before, after] = [-h, h].map((d) => along(quadratic, of, start[of] + d, start));
	expect(slope(quadratic, of, start)).toBeCloseTo((after - before) / (2 * h), 5);
});

test.each(['w', 'b'] as const)('the axes along %s hold start and minimum', (of) => {
	const { x, top, steepest } = axes(quadratic, of, start);
	for (const value of [start[of], quadratic.minimum![of]]) {
		expect(value).toBeGreaterThan(x[0]);
		expect(value).toBeLessThan(x[1]);
	}
	expect(top).toBeGreaterThan(quadratic.loss(start.w, start.b));
	expect(steepest).toBeGreaterThan(Math.abs(slope(quadratic, of, start)));
});

test('the curve is the mean squared error itself', () => {
	const mse = (w: number) => x.reduce((sum, x, i) => sum + (w * x - y[i]) ** 2, 0) / x.length;
	for (const w of [-10, 0, 0.5, 50])
		expect(along(quadratic, 'w', w, { w: 7, b: 0 })).toBeCloseTo(mse(w), 6);
});

test('points without height or spread leave axes that can be drawn', () => {
	for (const [xs, ys] of [
		[[0], [0]],
		[
			[0, 0],
			[1, 3]
		],
		[[1], [2]]
	]) {
		const { x, top, steepest } = axes(new Quadratic(xs, ys), 'w', start);
		expect(x[1] - x[0]).toBeGreaterThan(0);
		expect(Number.isFinite(x[1])).toBe(true);
		expect(top).toBeGreaterThan(0);
		expect(steepest).toBeGreaterThan(0);
	}
});
