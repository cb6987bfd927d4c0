import { expect, test } from 'vitest';
import {
	float32,
	int32,
	manualSeed,
	randint,
	randn,
	tensor,
	type Tensor
} from '#lib/engine/index.ts';
import { Comparison } from '../../../support/gpu.ts';

test('a mean square and its gradient take one kernel each, in any layout', async () => {
	manualSeed(0);
	const comparison = await Comparison.open();
	const pairs: [string, Tensor, Tensor][] = [
		['vectors', randn(100), randn(100)],
		['columns', randn(7, 1), randn(7, 1)],
		['views', randn(6, 10).t(), randn(10, 8).narrow(1, 1, 6)],
		['many', randn(100, 101), randn(100, 101)],
		['one', randn(1), randn(1)],
		['none', randn(0), randn(0)]
	];
	for (const [name, a, b] of pairs) {
		comparison.add(name, [a, b], { dtype: float32, shape: [] }, (device, [x, y], out) => {
			if (device.type === 'cpu') device.reduce('mean', x.sub(y).square(), out);
			else expect(device.meanSquare!(x, y, out)).toBe(true);
		});
		const to = { dtype: float32, shape: a.shape };
		const gradient = `${name}, gradient`;
		comparison.add(gradient, [a, b, tensor(0.7)], to, (device, [x, y, scale], out) => {
			if (device.type === 'cpu')
				device.copy(
					x
						.sub(y)
						.mul(2 / 7)
						.mul(scale),
					out
				);
			else expect(device.scaledDifference!(x, y, 2 / 7, scale, out)).toBe(true);
		});
	}
	const whole = randint(0, 9, [4]).to(int32);
	const { gpu } = comparison;
	const there = whole.to(gpu);
	expect(gpu.meanSquare!(there, there, there.select(0, 0))).toBe(false);
	expect(await comparison.problems()).toEqual([]);
});
