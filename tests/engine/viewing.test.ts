import fc from 'fast-check';
import { expect, test } from 'vitest';
import { float64, type Tensor, tensor } from '#lib/engine/index.ts';

/** A tensor beside what it should hold: nested arrays worked on without strides. */
type Naive = { shape: number[]; at: (index: readonly number[]) => number };

type Step = { name: string; pick: number[] };

const count = (shape: readonly number[]) => shape.reduce((n, size) => n * size, 1);

function* indices(shape: readonly number[]): Generator<number[]> {
	for (let flat = 0; flat < count(shape); flat++) {
		const index: number[] = [];
		for (let d = shape.length - 1, rest = flat; d >= 0; d--) {
			index[d] = rest % shape[d];
			rest = (rest - index[d]) / shape[d];
		}
		yield index;
	}
}

const without = <T>(list: readonly T[], d: number) => list.filter((_, i) => i !== d);

/** One view of both; steps that don't apply to the shape leave it as it is. */
function apply(x: Tensor, naive: Naive, { name, pick: [a, b, c] }: Step): [Tensor, Naive] {
	const dims = naive.shape.length;
	if (dims === 0) return [x, naive];
	const d = a % dims;
	const size = naive.shape[d];
	switch (name) {
		case 'transpose': {
			const e = b % dims;
			const swap = (list: readonly number[]) =>
				list.map((value, i) => (i === d ? list[e] : i === e ? list[d] : value));
			return [x.transpose(d, e), { shape: swap(naive.shape), at: (i) => naive.at(swap(i)) }];
		}
		case 'narrow': {
			if (size === 0) return [x, naive];
			const start = b % size;
			const length = 1 + (c % (size - start));
			return [
				x.narrow(d, start, length),
				{
					shape: naive.shape.map((n, i) => (i === d ? length : n)),
					at: (index) => naive.at(index.map((n, i) => (i === d ? n + start : n)))
				}
			];
		}
		case 'select': {
			if (size === 0) return [x, naive];
			const at = b % size;
			return [
				x.select(d, at),
				{
					shape: without(naive.shape, d),
					at: (index) => naive.at([...index.slice(0, d), at, ...index.slice(d)])
				}
			];
		}
		case 'unsqueeze':
			return [
				x.unsqueeze(d),
				{
					shape: [...naive.shape.slice(0, d), 1, ...naive.shape.slice(d)],
					at: (index) => naive.at(without(index, d))
				}
			];
		case 'flip':
			return [
				x.flip(d),
				{
					shape: naive.shape,
					at: (index) => naive.at(index.map((n, i) => (i === d ? size - 1 - n : n)))
				}
			];
		case 'expand':
			return [
				x.unsqueeze(0).expand(2, ...naive.shape),
				{ shape: [2, ...naive.shape], at: (index) => naive.at(index.slice(1)) }
			];
		default: {
			// reshape: two neighbouring dimensions become one.
			if (d + 1 === dims) return [x, naive];
			const inner = naive.shape[d + 1];
			const shape = [...naive.shape.slice(0, d), size * inner, ...naive.shape.slice(d + 2)];
			return [
				x.reshape(...shape),
				{
					shape,
					at: (index) =>
						naive.at([
							...index.slice(0, d),
							Math.floor(index[d] / inner),
							index[d] % inner,
							...index.slice(d + 1)
						])
				}
			];
		}
	}
}

const step = fc.record({
	name: fc.constantFrom('transpose', 'narrow', 'select', 'unsqueeze', 'flip', 'expand', 'reshape'),
	pick: fc.array(fc.nat(11), { minLength: 3, maxLength: 3 })
});
const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });

test('any chain of views shows what moving the elements one by one would', () => {
	fc.assert(
		fc.property(shapes, fc.array(step, { maxLength: 6 }), (shape, steps) => {
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
		fc.property(shapes, fc.array(step, { maxLength: 5 }), (shape, steps) => {
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
