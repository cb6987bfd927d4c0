import fc from 'fast-check';
import { expect, test } from 'vitest';
import { float64, tensor } from '#lib/engine/index.ts';
import { apply, count, indices, type Naive, shapes, steps } from '../support/views.ts';

test('any chain of views shows what moving the elements one by one would', () => {
	fc.assert(
		fc.property(shapes, steps(6), (shape, steps) => {
			const values = Array.from({ length: count(shape) }, (_, i) => i + 1);
			let x = tensor(values, { dtype: float64 }).reshape(...shape);
			const order = x.stride();
			let naive: Naive = {
				shape,
				at: (index) => 1 + index.reduce((at, i, d) => at + i * order[d], 0)
			};
			for (const one of steps) [x, naive] = apply(x, naive, one);
			expect(x.shape).toEqual(naive.shape);
			expect(x.reshape(-1).tolist()).toEqual([...indices(naive.shape)].map(naive.at));
			expect(x.contiguous().tolist()).toEqual(x.tolist());
			expect(x.sum().item()).toBeCloseTo(
				[...indices(naive.shape)].map(naive.at).reduce((s, n) => s + n, 0),
				9
			);
		}),
		{ numRuns: 150 }
	);
});

test('the gradient of any chain of views counts how often each element is shown', () => {
	fc.assert(
		fc.property(shapes, steps(5), (shape, steps) => {
			const leaf = tensor(
				Array.from({ length: count(shape) }, (_, i) => i),
				{ dtype: float64, requiresGrad: true }
			);
			let x = leaf.reshape(...shape);
			const order = x.stride();
			let naive: Naive = { shape, at: (index) => index.reduce((at, i, d) => at + i * order[d], 0) };
			for (const one of steps) [x, naive] = apply(x, naive, one);
			x.sum().backward();
			const counts = new Array<number>(count(shape)).fill(0);
			for (const index of indices(naive.shape)) counts[naive.at(index)]++;
			expect(leaf.grad!.tolist()).toEqual(counts);
		}),
		{ numRuns: 100 }
	);
});
