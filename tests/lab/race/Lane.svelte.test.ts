import { expect, test } from 'vitest';
import { Lane } from '#lib/lab/race/Lane.svelte.ts';

const report = (steps: number, elapsed: number, losses: number[]) => ({
	steps,
	elapsed,
	losses,
	weight: [1],
	bias: 0
});

test('a curve has the time of every loss, evenly between two reports', () => {
	const lane = new Lane('cpu');
	lane.take(report(0, 0, []));
	lane.take(report(2, 10, [8, 4]));
	lane.take(report(4, 30, [2, 1]));
	expect(lane.curve()).toEqual([
		[5, 8],
		[10, 4],
		[20, 2],
		[30, 1]
	]);
	expect(lane.rate).toBeCloseTo(4 / 0.03);
});

test('a long curve is thinned, from its first step to its last', () => {
	const lane = new Lane('cpu');
	lane.take(
		report(
			10_000,
			1000,
			Array.from({ length: 10_000 }, (_, i) => i)
		)
	);
	const curve = lane.curve(50);
	expect(curve.length).toBeLessThanOrEqual(51);
	expect(curve[0]).toEqual([0.1, 0]);
	expect(curve.at(-1)).toEqual([1000, 9999]);
});

test('before the first step there is no curve and no rate', () => {
	expect(new Lane('cpu').curve()).toEqual([]);
	expect(new Lane('cpu').rate).toBe(null);
});
