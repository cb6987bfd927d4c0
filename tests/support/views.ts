import fc from 'fast-check';
import type { Tensor } from '#lib/engine/index.ts';

/** A tensor beside what it should hold: nested arrays worked on without strides. */
export type Naive = { shape: number[]; at: (index: readonly number[]) => number };

type Step = { name: string; pick: number[] };

/** How many elements a shape has. */
export const count = (shape: readonly number[]) => shape.reduce((n, size) => n * size, 1);

/** All indices of a shape, in row-major order. */
export function* indices(shape: readonly number[]): Generator<number[]> {
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
export function apply(x: Tensor, naive: Naive, { name, pick: [a, b, c] }: Step): [Tensor, Naive] {
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
/** Shapes of up to three dimensions. */
export const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });

/** Up to `most` of them, one after the other. */
export const steps = (most: number) => fc.array(step, { maxLength: most });
