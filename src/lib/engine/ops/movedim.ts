import { showShape, wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** A view with the dimensions `source` moved to the places `destination`; the others keep their order. */
export function movedim(
	self: Tensor,
	source: number | readonly number[],
	destination: number | readonly number[]
): Tensor {
	const wrap = (dims: number | readonly number[]) =>
		[dims].flat().map((d) => wrapDim(d as number, self.dim(), 'movedim'));
	const from = wrap(source);
	const to = wrap(destination);
	if (from.length !== to.length || new Set(from).size < from.length || new Set(to).size < to.length)
		throw new Error(
			`movedim: source and destination must name equally many different dims, got ${showShape(from)} and ${showShape(to)}; pair them`
		);
	const rest = self.shape.map((_, d) => d).filter((d) => !from.includes(d));
	const order = self.shape.map((_, d) => (to.includes(d) ? from[to.indexOf(d)] : rest.shift()!));
	return self.dim() === 0 ? self : self.permute(...order);
}
