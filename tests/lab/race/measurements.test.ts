import { expect, test } from 'vitest';
import { judge, type Measurement, ratesOf, withRate } from '#lib/lab/race/measurements.ts';

const measured = (pairs: [n: number, cpu: number, webgpu: number][], d = 1): Measurement[] =>
	pairs.map(([n, cpu, webgpu]) => ({ n, d, rates: { cpu, webgpu } }));

test('a rate joins what is known of its size, replaces what it repeats, and comes last', () => {
	let list = withRate([], { n: 100, d: 1 }, 'cpu', 10);
	list = withRate(list, { n: 1000, d: 1 }, 'cpu', 5);
	list = withRate(list, { n: 100, d: 1 }, 'webgpu', 2);
	list = withRate(list, { n: 100, d: 1 }, 'cpu', 11);
	expect(list).toEqual([
		{ n: 1000, d: 1, rates: { cpu: 5 } },
		{ n: 100, d: 1, rates: { cpu: 11, webgpu: 2 } }
	]);
});

test('rates come in the order of sizes, each number of features for itself', () => {
	const list = [
		...measured([[1000, 5, 4]]),
		...measured([[100, 9, 8]]),
		...measured([[10, 7, 6]], 2)
	];
	expect(ratesOf(list, 'webgpu', 1)).toEqual([
		{ n: 100, rate: 8 },
		{ n: 1000, rate: 4 }
	]);
});

test.each([
	['nothing', [], { kind: 'unknown' }],
	[
		'a CPU that always wins',
		[
			[100, 20, 1],
			[1000, 6, 3]
		],
		{ kind: 'cpu', sizes: [100, 1000], least: 2, most: 20 }
	],
	[
		'a GPU that wins the only race',
		[[100, 1, 3]],
		{ kind: 'webgpu', sizes: [100], least: 3, most: 3 }
	],
	[
		'a GPU that pays from some size on',
		[
			[10_000, 1, 4],
			[100, 20, 1],
			[1000, 6, 3]
		],
		{ kind: 'from', upTo: 1000, from: 10_000, most: 4 }
	],
	[
		'rates that go to and fro',
		[
			[100, 1, 2],
			[1000, 2, 1],
			[10_000, 1, 2]
		],
		{ kind: 'mixed', losing: [1000] }
	]
] as const)('of %s the verdict is as measured', (_, pairs, verdict) => {
	expect(judge(measured(pairs as unknown as [number, number, number][]), 1)).toEqual(verdict);
});

test('what was measured on one device only says nothing about the two', () => {
	expect(judge([{ n: 100, d: 1, rates: { cpu: 3 } }], 1)).toEqual({ kind: 'unknown' });
	expect(judge(measured([[100, 1, 2]], 2), 1)).toEqual({ kind: 'unknown' });
});
