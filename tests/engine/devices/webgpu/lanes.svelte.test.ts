import { expect, test } from 'vitest';
import {
	float32,
	int64,
	manualSeed,
	randint,
	randn,
	type Tensor,
	zeros
} from '#lib/engine/index.ts';
import { Comparison } from '../../../support/gpu.ts';

const scans = ['sum', 'prod', 'logaddexp', 'argmax', 'argmin'] as const;

test('scans go along any dimension, in parts where a lane is long', async () => {
	manualSeed(0);
	const comparison = await Comparison.open();
	const rounded = randn(7, 9).mul(2).round();
	const cases: [string, Tensor, number][] = [
		['rows', rounded, 1],
		['columns', rounded, 0],
		['middle of three', randn(3, 8, 4), 1],
		['transposed', randn(5, 6).t(), 0],
		['long', randn(2, 1000).mul(0.01).add(1), 1]
	];
	for (const kernel of scans)
		for (const [name, x, dim] of cases)
			comparison.add(
				`${kernel}, ${name}`,
				[x],
				{ dtype: kernel.startsWith('arg') ? int64 : float32, shape: x.shape },
				(device, [a], out) => device.scan(kernel, a, dim, out),
				{ relative: 5e-6, absolute: 1e-5 }
			);
	expect(await comparison.problems()).toEqual([]);
});

test('sorting keeps the order of equal elements', async () => {
	manualSeed(1);
	const comparison = await Comparison.open();
	const x = randn(6, 50).mul(3).round();
	x.view(-1).narrow(0, 70, 2).fill_(NaN);
	const cases: [string, Tensor, number][] = [
		['rows', x, 1],
		['columns', x, 0],
		['whole numbers', x.narrow(0, 3, 3).to(int64), 1],
		['one element', x.narrow(1, 0, 1), 1]
	];
	for (const descending of [false, true])
		for (const [name, input, dim] of cases)
			comparison.add(
				`${name}, ${descending ? 'falling' : 'rising'}`,
				[input],
				{ dtype: int64, shape: input.shape },
				(device, [a], out) => device.argsort(a, dim, descending, out)
			);
	expect(await comparison.problems()).toEqual([]);
});

test('elements are gathered by their positions', async () => {
	manualSeed(2);
	const comparison = await Comparison.open();
	const x = randn(5, 6);
	const cases: [string, Tensor, number, Tensor][] = [
		['rows', x, 1, randint(6, [5, 4])],
		['columns', x, 0, randint(5, [3, 6])],
		['of a transposed view', x.t(), 1, randint(5, [6, 2])],
		['fewer rows', x, 1, randint(6, [2, 4])]
	];
	for (const [name, input, dim, index] of cases)
		comparison.add(
			name,
			[input, index],
			{ dtype: float32, shape: index.shape },
			(device, [a, i], out) => device.gather(a, dim, i, out)
		);
	expect(await comparison.problems()).toEqual([]);
});

test('elements are scattered, added and multiplied to their positions', async () => {
	manualSeed(3);
	const comparison = await Comparison.open();
	const many = randint(4, [3, 40]);
	const apart = randint(1, [3, 1]);
	for (const kernel of ['add', 'multiply'] as const)
		for (const dtype of [float32, int64])
			comparison.add(
				`${kernel}, ${dtype.name}`,
				[
					many,
					randn(3, 40)
						.mul(dtype === int64 ? 2 : 1)
						.to(dtype)
				],
				{ dtype, shape: [3, 4], like: zeros([3, 4], { dtype }).add_(1) },
				(device, [index, source], out) => device.scatter(kernel, out, 1, index, source),
				{ relative: 1e-5, absolute: 1e-5 }
			);
	comparison.add(
		'set',
		[apart, randn(3, 1)],
		{ dtype: float32, shape: [3, 4], like: zeros(3, 4) },
		(device, [index, source], out) => device.scatter('set', out, 1, index, source)
	);
	expect(await comparison.problems()).toEqual([]);
});
