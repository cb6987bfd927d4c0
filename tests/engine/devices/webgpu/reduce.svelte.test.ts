import { expect, test } from 'vitest';
import { bool, float32, int32, int64, manualSeed, randn, type Tensor } from '#lib/engine/index.ts';
import { Comparison, gathering, gatherings } from '../../../support/gpu.ts';

const kernels = ['sum', 'mean', 'prod', 'max', 'min'] as const;

test('reductions fold any dimensions of any layout', async () => {
	manualSeed(0);
	const comparison = await Comparison.open();
	const x = randn(4, 5, 6);
	const cases: [string, Tensor, number[]][] = [
		['all', x, []],
		['first', x, [1, 5, 6]],
		['middle', x, [4, 1, 6]],
		['last', x, [4, 5, 1]],
		['outer two', x, [1, 5, 1]],
		['transposed', x.transpose(0, 2), [6, 1, 1]],
		['cut out', x.narrow(1, 1, 3).narrow(2, 2, 3), [1, 3, 1]],
		['stretched', x.narrow(1, 2, 1).expand(4, 7, 6), [4, 1, 1]]
	];
	for (const [name, input, shape] of cases)
		comparison.add(name, [input], { dtype: float32, shape }, (device, [a], out) =>
			device.reduce('sum', a, out)
		);
	for (const kernel of kernels)
		comparison.add(kernel, [x], { dtype: float32, shape: [4, 1, 6] }, (device, [a], out) =>
			device.reduce(kernel, a, out)
		);
	expect(await comparison.problems()).toEqual([]);
});

test.each(gatherings)('long reductions are cut into parts, threads sharing by %s', async (way) => {
	manualSeed(1);
	const comparison = await Comparison.open();
	const x = randn(60_000);
	const broken = x.clone();
	broken.narrow(0, 41_234, 1).fill_(NaN);
	const cases: [string, Tensor, number[]][] = [
		['all of a row', x, []],
		['rows', x.view(3, 20_000), [3, 1]],
		['columns', x.view(20_000, 3), [1, 3]],
		['many columns', x.view(600, 100), [1, 100]],
		['every second', x.view(30_000, 2).narrow(1, 1, 1), []],
		['not a number', broken, []]
	];
	const positions = randn(20_000).mul(1000).round().to(int32);
	gathering(comparison.gpu, way, () => {
		for (const [name, input, shape] of cases)
			for (const kernel of ['sum', 'max'] as const)
				comparison.add(
					`${kernel}, ${name}`,
					[input],
					{ dtype: float32, shape },
					(on, [a], out) => on.reduce(kernel, a, out),
					{ relative: 2e-6, absolute: 2e-4 }
				);
		for (const kernel of ['argmax', 'argmin'] as const)
			comparison.add(kernel, [positions], { dtype: int64, shape: [1] }, (on, [a], out) =>
				on.argReduce(kernel, a, 0, out)
			);
	});
	expect(await comparison.problems()).toEqual([]);
});

test('a sum of a million numbers is as exact as float32 is', async () => {
	manualSeed(2);
	const comparison = await Comparison.open();
	const x = randn(1_000_000).abs_();
	comparison.add(
		'sum',
		[x],
		{ dtype: float32, shape: [] },
		(device, [a], out) => device.reduce('sum', a, out),
		{ relative: 2e-7, absolute: 0 }
	);
	expect(await comparison.problems()).toEqual([]);
});

test('whole numbers and truths are folded as such', async () => {
	manualSeed(3);
	const comparison = await Comparison.open();
	const x = randn(50, 9).mul(3);
	for (const kernel of ['sum', 'max', 'min'] as const)
		comparison.add(kernel, [x.to(int32)], { dtype: int64, shape: [1, 9] }, (device, [a], out) =>
			device.reduce(kernel, a, out)
		);
	comparison.add('sum of truths', [x.gt(0)], { dtype: int64, shape: [] }, (device, [a], out) =>
		device.reduce('sum', a, out)
	);
	for (const kernel of ['any', 'all'] as const)
		for (const [name, input] of [
			['floats', x],
			['truths', x.gt(3)],
			['whole numbers', x.to(int32)]
		] as const)
			comparison.add(
				`${kernel} of ${name}`,
				[input],
				{ dtype: bool, shape: [1, 9] },
				(device, [a], out) => device.reduce(kernel, a, out)
			);
	expect(await comparison.problems()).toEqual([]);
});

test('what is not a number is the largest, the smallest and their position', async () => {
	manualSeed(4);
	const comparison = await Comparison.open();
	const x = randn(3, 100);
	x.view(-1).narrow(0, 130, 1).fill_(NaN);
	for (const kernel of ['max', 'min'] as const)
		comparison.add(kernel, [x], { dtype: float32, shape: [3, 1] }, (device, [a], out) =>
			device.reduce(kernel, a, out)
		);
	for (const kernel of ['argmax', 'argmin'] as const)
		comparison.add(kernel, [x], { dtype: int64, shape: [3, 1] }, (device, [a], out) =>
			device.argReduce(kernel, a, 1, out)
		);
	expect(await comparison.problems()).toEqual([]);
});

test('positions of the largest and the smallest are the first ones', async () => {
	manualSeed(5);
	const comparison = await Comparison.open();
	const x = randn(20, 30).mul(2).round();
	for (const kernel of ['argmax', 'argmin'] as const) {
		comparison.add(`${kernel}, rows`, [x], { dtype: int64, shape: [20, 1] }, (device, [a], out) =>
			device.argReduce(kernel, a, 1, out)
		);
		comparison.add(
			`${kernel}, columns`,
			[x],
			{ dtype: int64, shape: [1, 30] },
			(device, [a], out) => device.argReduce(kernel, a, 0, out)
		);
		comparison.add(
			`${kernel}, long`,
			[randn(20_000).mul(1000).round().to(int32)],
			{ dtype: int64, shape: [1] },
			(device, [a], out) => device.argReduce(kernel, a, 0, out)
		);
	}
	expect(await comparison.problems()).toEqual([]);
});
