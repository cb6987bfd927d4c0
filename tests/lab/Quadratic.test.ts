import { expect, test } from 'vitest';
import { loadDataset, tutorialData } from '#lib/datasets/index.ts';
import { Quadratic } from '#lib/lab/Quadratic.ts';

const { x, y } = loadDataset(tutorialData);
const quadratic = new Quadratic(x, y);
const mse = (w: number, b: number) =>
	x.reduce((sum, value, i) => sum + (w * value + b - y[i]) ** 2, 0) / x.length;

test('the loss is the mean squared error', () => {
	for (const [w, b] of [
		[0.5, 0],
		[-30, 12],
		[24, 15.6]
	])
		expect(quadratic.loss(w, b)).toBeCloseTo(mse(w, b), 8);
});

test('the gradient is the slope of the loss', () => {
	const h = 1e-4;
	const [dw, db] = quadratic.gradient(3, -2);
	expect(dw).toBeCloseTo((mse(3 + h, -2) - mse(3 - h, -2)) / (2 * h), 4);
	expect(db).toBeCloseTo((mse(3, -2 + h) - mse(3, -2 - h)) / (2 * h), 4);
});

test('at the minimum the gradient vanishes', () => {
	const { w, b, loss } = quadratic.minimum!;
	for (const slope of quadratic.gradient(w, b)) expect(slope).toBeCloseTo(0, 9);
	expect(loss).toBeCloseTo(mse(w, b), 9);
});

test('descent converges just below the limit and diverges just above it', () => {
	const after = (lr: number) => {
		let [w, b] = [0.5, 0];
		for (let i = 0; i < 4000; i++) {
			const [dw, db] = quadratic.gradient(w, b);
			w -= lr * dw;
			b -= lr * db;
		}
		return quadratic.loss(w, b);
	};
	expect(after(quadratic.limit * 0.99)).toBeCloseTo(quadratic.minimum!.loss, 6);
	expect(after(quadratic.limit * 1.01)).toBeGreaterThan(1e6);
});

test('one point, or points all above one another, have no single best line', () => {
	expect(new Quadratic([2], [3]).minimum).toBeNull();
	expect(new Quadratic([2, 2, 2], [3, 4, 5]).minimum).toBeNull();
});

test.each([
	[[2019, 2020, 2021, 2022], [1, 2, 4, 4], 1.1],
	[[10_000, 10_001, 10_002], [1, 2, 4], 1.5],
	[[-1e9, 1e9], [2, 5], 1.5e-9]
])('points at x = %j have one best line, however narrow the valley', (x, y, w) => {
	const quadratic = new Quadratic(x, y);
	const mean = (of: (i: number) => number) => x.reduce((sum, _, i) => sum + of(i), 0) / x.length;
	const { minimum } = quadratic;
	expect(minimum!.w / w).toBeCloseTo(1, 9);
	expect(minimum!.b).toBeCloseTo(
		mean((i) => y[i] - w * x[i]),
		6
	);
	expect(minimum!.loss).toBeCloseTo(
		mean((i) => (y[i] - minimum!.w * x[i] - minimum!.b) ** 2),
		6
	);
	expect(quadratic.loss(minimum!.w, minimum!.b)).toBeCloseTo(minimum!.loss, 6);
	expect(quadratic.narrow).toBe(true);
});

test('equal x whose mean rounds are equal still', () => {
	const { minimum, narrow } = new Quadratic([0.1, 0.1, 0.1], [1, 2, 4]);
	expect([minimum, narrow]).toEqual([null, false]);
});

test('the tutorial’s valley is not narrow', () => {
	expect(quadratic.narrow).toBe(false);
});
