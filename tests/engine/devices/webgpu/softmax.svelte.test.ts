import { expect, test } from 'vitest';
import { float32, manualSeed, randn, type Tensor } from '#lib/engine/index.ts';
import { Comparison, gathering, gatherings } from '../../../support/gpu.ts';

/** The largest, the sum and the quotients by ops, for a device without a kernel for them. */
function byOps(x: Tensor, dim: number, log: boolean): Tensor {
	const shifted = x.sub(x.amax(dim, { keepdim: true }));
	const sum = shifted.exp().sum(dim, { keepdim: true });
	return log ? shifted.sub(sum.log()) : shifted.exp().div(sum);
}

test.each(gatherings)(
	'softmax and its logarithm go along any dimension at once, threads sharing by %s',
	async (way) => {
		manualSeed(0);
		const comparison = await Comparison.open();
		const whole = randn(6, 40).mul(9).add(100);
		const broken = randn(5, 8);
		broken.select(0, 1).narrow(0, 3, 1).fill_(NaN);
		broken.select(0, 2).narrow(0, 7, 1).fill_(Infinity);
		broken.select(0, 3).fill_(-Infinity);
		broken.select(0, 4).narrow(0, 0, 1).fill_(-Infinity);
		const cases: [string, Tensor, number][] = [
			['rows', whole, 1],
			['columns', whole, 0],
			['odd length', randn(3, 7), 1],
			['middle of three', randn(3, 33, 4), 1],
			['transposed', randn(9, 5).t(), 1],
			['cut out', randn(8, 50).narrow(1, 3, 40), 1],
			['many', randn(100, 300), 1],
			['not numbers', broken, 1],
			['one element', randn(3, 1), 1]
		];
		gathering(comparison.gpu, way, () => {
			for (const [name, x, dim] of cases)
				for (const log of [false, true])
					comparison.add(
						`${log ? 'log ' : ''}${name}`,
						[x],
						{ dtype: float32, shape: x.shape },
						(on, [a], out) => {
							const kernel = log ? on.logSoftmax : on.softmax;
							if (on.synchronous) out.copy_(byOps(a, dim, log));
							else expect(kernel?.call(on, a, dim, out), name).toBe(true);
						},
						{ relative: 2e-6, absolute: log ? 2e-6 : 1e-7 }
					);
		});
		expect(await comparison.problems()).toEqual([]);
	}
);

test('matrices turned round are copied in blocks', async () => {
	manualSeed(1);
	const comparison = await Comparison.open();
	const cases: [string, Tensor][] = [
		['whole', randn(12, 20).t()],
		['of other sizes', randn(13, 20).t()],
		['in a stack', randn(3, 8, 16).transpose(1, 2)],
		['first and last', randn(8, 3, 16).transpose(0, 2)],
		['all turned', randn(4, 8, 12).permute(2, 0, 1)],
		['cut out', randn(16, 24).narrow(0, 4, 8).narrow(1, 8, 12).t()],
		['cut out unevenly', randn(16, 24).narrow(1, 3, 12).t()]
	];
	for (const [name, x] of cases)
		comparison.add(name, [x], { dtype: float32, shape: x.shape }, (device, [a], out) =>
			device.copy(a, out)
		);
	expect(await comparison.problems()).toEqual([]);
});
