import { expect, test } from 'vitest';
import { float32, int32, manualSeed, randn, type Tensor } from '#lib/engine/index.ts';
import { tiledMatmul, type Tiling } from '../../../../src/lib/engine/devices/webgpu/tiles.ts';
import type { WebgpuDevice } from '../../../../src/lib/engine/devices/webgpu/WebgpuDevice.ts';
import { Comparison } from '../../../support/gpu.ts';

/** Of the sum of products, whose terms are about 1. */
const tolerance = { relative: 1e-5, absolute: 1e-5 };

/** Both operands as they are and as transposed views. */
const layouts = (a: Tensor, b: Tensor): [string, Tensor, Tensor][] => [
	['as they are', a, b],
	['left transposed', a.t().contiguous().t(), b],
	['right transposed', a, b.t().contiguous().t()],
	['both transposed', a.t().contiguous().t(), b.t().contiguous().t()]
];

test.each([
	[
		'matrices of any size and layout are multiplied',
		0,
		[
			[8, 12, 16],
			[5, 7, 9],
			[64, 32, 40],
			[33, 1, 34],
			[1, 50, 1],
			[300, 3, 1],
			[3, 2000, 2],
			[40, 3000, 4]
		]
	],
	[
		'a thread takes more results where there are many',
		3,
		[
			[256, 20, 256],
			[250, 12, 244],
			[124, 16, 128],
			[128, 130, 192]
		]
	]
])('%s', async (_, seed, sizes) => {
	manualSeed(seed);
	const comparison = await Comparison.open();
	for (const [n, k, m] of sizes)
		for (const [layout, a, b] of layouts(randn(n, k), randn(k, m)))
			comparison.add(
				`(${n}, ${k}) (${k}, ${m}), ${layout}`,
				[a, b],
				{ dtype: float32, shape: [n, m] },
				(device, [x, y], out) => device.matmul(x, y, out),
				{ relative: 1e-5, absolute: 2e-7 * k + 1e-5 }
			);
	expect(await comparison.problems()).toEqual([]);
});

test('both tilings multiply', async () => {
	manualSeed(1);
	const comparison = await Comparison.open();
	for (const tiling of ['registers', 'shared'] as Tiling[])
		for (const [layout, a, b] of layouts(randn(36, 20), randn(20, 44)))
			comparison.add(
				`${tiling}, ${layout}`,
				[a, b],
				{ dtype: float32, shape: [36, 44] },
				(device, [x, y], out) =>
					device.type === 'cpu'
						? device.matmul(x, y, out)
						: tiledMatmul(device as WebgpuDevice, x, y, out, tiling),
				tolerance
			);
	expect(await comparison.problems()).toEqual([]);
});

test('stacks of matrices are multiplied pair by pair', async () => {
	manualSeed(2);
	const comparison = await Comparison.open();
	const a = randn(2, 3, 8, 12);
	const b = randn(12, 16);
	const cases: [string, Tensor, Tensor][] = [
		['one matrix for all', a, b.expand(2, 3, 12, 16)],
		['own ones', a, randn(2, 3, 12, 16)],
		['in another order', a.transpose(0, 1), randn(3, 2, 12, 16)],
		['too thin for tiles', a.narrow(2, 0, 2), randn(2, 3, 12, 2)]
	];
	for (const [name, x, y] of cases)
		comparison.add(
			name,
			[x, y],
			{ dtype: float32, shape: [...x.shape.slice(0, -1), y.shape[3]] },
			(device, [p, q], out) => device.matmul(p, q, out),
			tolerance
		);
	expect(await comparison.problems()).toEqual([]);
});

test('whole numbers are multiplied', async () => {
	manualSeed(3);
	const comparison = await Comparison.open();
	const [a, b] = [randn(6, 10), randn(10, 5)].map((x) => x.mul(9).to(int32));
	comparison.add('int32', [a, b], { dtype: int32, shape: [6, 5] }, (device, [x, y], out) =>
		device.matmul(x, y, out)
	);
	expect(await comparison.problems()).toEqual([]);
});
