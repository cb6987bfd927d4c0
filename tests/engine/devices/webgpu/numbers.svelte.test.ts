import { expect, test } from 'vitest';
import {
	type Device,
	manualSeed,
	nn,
	rand,
	randint,
	searchsorted,
	tensor,
	type Tensor,
	webgpu
} from '#lib/engine/index.ts';

/** What `body` gives on both devices, from the same seed. */
async function both(body: (device: Device | string) => Tensor) {
	const gpu = await webgpu.init();
	const run = async (device: Device | string) => {
		manualSeed(3);
		return (await body(device).cpu()).tolist();
	};
	return [await run(gpu), await run('cpu')];
}

test('draws from probabilities on the GPU are those of the CPU', async () => {
	const [got, wanted] = await both((device) => rand(40, 30).to(device).bernoulli());
	expect(got).toEqual(wanted);
	const [dropped, kept] = await both((device) =>
		nn.functional.dropout(rand(50).to(device), 0.4).gt(0)
	);
	expect(dropped).toEqual(kept);
});

test('places in sorted rows are searched on the GPU', async () => {
	for (const right of [false, true])
		for (const n of [1, 2, 7, 64]) {
			const [got, wanted] = await both((device) => {
				const rows = randint(20, [3, n]).sort(1).values.to(device);
				return searchsorted(rows, randint(22, [3, 15]).to(device), { right });
			});
			expect(got, `${n} numbers`).toEqual(wanted);
		}
});

test('quantiles may be asked for by numbers on the GPU', async () => {
	for (const interpolation of ['linear', 'lower', 'higher', 'midpoint', 'nearest'] as const) {
		const [got, wanted] = await both((device) => {
			const shares = tensor([0, 0.25, 0.5, 1]).to(device);
			// Whole numbers, halves of which are exact.
			return randint(9, [5, 4]).float().to(device).quantile(shares, 0, { interpolation });
		});
		expect(got, interpolation).toEqual(wanted);
	}
});

test('an answer that is no tensor must be asked for on the CPU', async () => {
	const x = tensor([1, 2], { device: await webgpu.init() });
	expect(() => x.equal(x)).toThrow(
		'equal: the numbers must be at hand, because the answer depends on them, got a tensor on webgpu; read it first with await t.cpu()'
	);
	expect(() => x.unique()).toThrow('unique: the numbers must be at hand');
});
