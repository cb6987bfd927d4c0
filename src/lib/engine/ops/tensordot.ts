import { numelOf, showShape, wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** Sums of products over pairs of dimensions: the last `dims` of one with the first of the other, or those listed. */
export function tensordot(
	self: Tensor,
	other: Tensor,
	dims: number | readonly [readonly number[], readonly number[]] = 2
): Tensor {
	const count = typeof dims === 'number' ? dims : dims[0].length;
	const range = (from: number) => Array.from({ length: count }, (_, i) => from + i);
	const [left, right] = typeof dims === 'number' ? [range(self.dim() - count), range(0)] : dims;
	const a = left.map((d) => wrapDim(d, self.dim(), 'tensordot'));
	const b = right.map((d) => wrapDim(d, other.dim(), 'tensordot'));
	if (a.length !== b.length || a.some((d, i) => self.shape[d] !== other.shape[b[i]]))
		throw new Error(
			`tensordot: the dims to be summed must have equal sizes in pairs, got ${showShape(self.shape)} by ${showShape(a)} and ${showShape(other.shape)} by ${showShape(b)}; choose others`
		);
	const rest = (x: Tensor, used: number[]) =>
		x.shape.map((_, d) => d).filter((d) => !used.includes(d));
	const [restA, restB] = [rest(self, a), rest(other, b)];
	const sizes = (x: Tensor, chosen: number[]) => chosen.map((d) => x.shape[d]);
	const k = numelOf(sizes(self, a));
	const x = self.permute(...restA, ...a).reshape(numelOf(sizes(self, restA)), k);
	const y = other.permute(...b, ...restB).reshape(k, numelOf(sizes(other, restB)));
	return x.mm(y).reshape(...sizes(self, restA), ...sizes(other, restB));
}
