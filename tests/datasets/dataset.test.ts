import { expect, test } from 'vitest';
import { loadDataset, tutorialData } from '#lib/datasets/index.ts';
import reference from '../reference/datasets.json';

test("the tutorial's points are the 120 that scikit-learn draws", () => {
	const [record] = reference.records;
	const { x, y, n, trueLine } = loadDataset(tutorialData);
	expect([...x]).toEqual(record.x);
	expect([...y]).toEqual(record.y);
	expect(n).toBe(120);
	expect(trueLine).toEqual({ w: record.coef[0], b: 12 });
});

test('points placed by hand come back in order, with no line behind them', () => {
	const { x, y, n, trueLine } = loadDataset({
		kind: 'points',
		points: [
			[1, 2],
			[3, -4]
		]
	});
	expect([...x]).toEqual([1, 3]);
	expect([...y]).toEqual([2, -4]);
	expect(n).toBe(2);
	expect(trueLine).toBeNull();
});

test('data that cannot be learnt from are refused with what to do', () => {
	expect(() => loadDataset({ kind: 'points', points: [] })).toThrow(
		'dataset: at least one point is required, got none; place a point'
	);
	expect(() => loadDataset({ kind: 'points', points: [[0, NaN]] })).toThrow('got [0, NaN]');
	const short = [[1]] as unknown as [number, number][];
	expect(() => loadDataset({ kind: 'points', points: short })).toThrow('got 1 numbers at index 0');
	expect(() => loadDataset({ ...tutorialData, samples: 2.5 })).toThrow('samples');
	expect(() => loadDataset({ ...tutorialData, seed: 0.5 })).toThrow('seed');
});
