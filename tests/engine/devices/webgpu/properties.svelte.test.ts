import fc from 'fast-check';
import { expect, test } from 'vitest';
import { float32, tensor, webgpu, zeros } from '#lib/engine/index.ts';
import { scattered, shapePair } from '../../../support/broadcasting.ts';
import { apply, count, indices, type Naive, shapes, steps } from '../../../support/views.ts';

// As tests/engine/viewing.test.ts and elementwise.test.ts have them for the CPU; whole numbers in float32 are exact.

test('any chain of views shows on the GPU what moving the elements one by one would', async () => {
	const device = await webgpu.init();
	await fc.assert(
		fc.asyncProperty(shapes, steps(6), async (shape, list) => {
			const values = Array.from({ length: count(shape) }, (_, i) => i + 1);
			const leaf = tensor(values, { dtype: float32, device }).requiresGrad_();
			let x = leaf.reshape(...shape);
			const order = x.stride();
			let naive: Naive = { shape, at: (index) => index.reduce((at, i, d) => at + i * order[d], 0) };
			for (const one of list) [x, naive] = apply(x, naive, one);
			expect(x.shape).toEqual(naive.shape);
			x.sum().backward();
			const [flat, packed, sum, grad] = await Promise.all(
				[x.detach().reshape(-1), x.detach().contiguous(), x.detach().sum(), leaf.grad!].map((y) =>
					y.cpu()
				)
			);
			const places = [...indices(naive.shape)].map(naive.at);
			expect(flat.tolist()).toEqual(places.map((at) => at + 1));
			expect(packed.flatten().tolist()).toEqual(flat.tolist());
			expect(sum.item()).toBe(places.reduce((total, at) => total + at + 1, 0));
			const counts = new Array<number>(count(shape)).fill(0);
			for (const at of places) counts[at]++;
			expect(grad.tolist()).toEqual(counts);
		}),
		{ numRuns: 40 }
	);
}, 60_000);

test('operands broadcast on the GPU as on the CPU, and gradients have their shapes', async () => {
	const device = await webgpu.init();
	await fc.assert(
		fc.asyncProperty(shapePair, fc.nat(100), async ([a, b], seed) => {
			const [x, y] = [scattered(a, seed), scattered(b, seed + 5)].map((z) => z.to(float32));
			const [p, q] = [x, y].map((z) => z.to(device).requiresGrad_());
			const out = p.sub(q);
			expect(out.shape).toEqual(x.sub(y).shape);
			expect((await out.detach().cpu()).tolist()).toEqual(x.sub(y).tolist());
			out.sum().backward();
			expect(p.grad!.shape).toEqual(a);
			expect(q.grad!.shape).toEqual(b);
			if (x.numel() > 0) expect((await p.grad!.sum().cpu()).item()).toBe(out.numel());
		}),
		{ numRuns: 30 }
	);
}, 60_000);

test('dtypes promote on the GPU as on the CPU', async () => {
	const device = await webgpu.init();
	for (const a of [true, 2, 0.5])
		for (const b of [[true], [2], [0.5]])
			for (const shaped of [[a], a]) {
				const [there, here] = [device, undefined].map((on) =>
					tensor(shaped, { device: on }).add(tensor(b, { device: on }))
				);
				expect(there.dtype).toBe(here.dtype);
			}
	expect(zeros(1, { dtype: float32, device }).mul(2).dtype).toBe(float32);
});
