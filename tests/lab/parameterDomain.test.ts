import { expect, test } from 'vitest';
import { tutorialData, loadDataset } from '#lib/datasets/dataset.ts';
import { lowest, parameterDomain } from '#lib/lab/parameterDomain.ts';
import { Quadratic } from '#lib/lab/Quadratic.ts';

const { x, y } = loadDataset(tutorialData);
const tutorial = new Quadratic(x, y);

test('the lowest point is in the middle and the start in view, with air', () => {
	const [low, high] = parameterDomain(tutorial, 'w', -30);
	expect((low + high) / 2).toBeCloseTo(tutorial.minimum!.w, 9);
	expect(low).toBeLessThan(-30);
});

test('a start that is absurdly far away does not blow the picture up', () => {
	expect(parameterDomain(tutorial, 'w', -1e9)).toEqual(
		parameterDomain(tutorial, 'w', tutorial.minimum!.w)
	);
});

test('where many lines are equally good, the one nearest to zero is in the middle', () => {
	const single = new Quadratic([1], [2]);
	expect(single.minimum).toBeNull();
	const { w, b } = lowest(single);
	expect([w, b]).toEqual([1, 1]);
	expect(single.loss(w, b)).toBe(0);
});

test('points without any height still leave something to see', () => {
	const flat = new Quadratic([0, 1], [0, 0]);
	expect(parameterDomain(flat, 'b', 0)).toEqual([-1.25, 1.25]);
	const [low, high] = parameterDomain(new Quadratic([0, 0], [1, 3]), 'w', 0);
	expect(high - low).toBeGreaterThan(0);
	expect(Number.isFinite(high)).toBe(true);
});
