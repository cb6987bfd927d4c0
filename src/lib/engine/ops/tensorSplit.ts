import { type Shape, wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

/** Views cut before each of the positions listed; or so many views of nearly equal length. */
export function tensorSplit(self: Tensor, cuts: number | Shape | Tensor, dim = 0): Tensor[] {
	if (self.dim() === 0)
		throw new Error(
			'tensorSplit: the tensor must have a dimension, got a scalar; reshape it to [1]'
		);
	const d = wrapDim(dim, self.dim(), 'tensorSplit');
	const n = self.shape[d];
	const wanted = cuts instanceof Tensor ? (cuts.tolist() as number | number[]) : cuts;
	if (typeof wanted === 'number') {
		if (!(Number.isInteger(wanted) && wanted > 0))
			throw new Error(
				`tensorSplit: the number of sections must be a whole number above 0, got ${wanted}; try 2`
			);
		const size = Math.floor(n / wanted);
		const longer = n % wanted;
		return Array.from({ length: wanted }, (_, i) =>
			self.narrow(d, i * size + Math.min(i, longer), size + (i < longer ? 1 : 0))
		);
	}
	const place = (cut: number) => Math.min(Math.max(cut < 0 ? cut + n : cut, 0), n);
	const edges = [0, ...wanted.map(place), n];
	return edges
		.slice(1)
		.map((end, i) => self.narrow(d, Math.min(edges[i], n), Math.max(end - edges[i], 0)));
}

/** Refuses tensors with too few dimensions or a size that doesn't divide. */
function sections(
	self: Tensor,
	cuts: number | Shape,
	dim: number,
	least: number,
	who: string
): Tensor[] {
	if (self.dim() < least)
		throw new Error(
			`${who}: the tensor must have at least ${least} dimensions, got shape [${self.shape.join(', ')}]; reshape it`
		);
	if (typeof cuts === 'number' && self.shape[dim] % cuts !== 0)
		throw new Error(
			`${who}: the sections must be equally long, got ${self.shape[dim]} positions for ${cuts}; use tensorSplit()`
		);
	return tensorSplit(self, cuts, dim);
}

/** Views cut along the second dimension, or the first of a vector. */
export function hsplit(self: Tensor, cuts: number | Shape): Tensor[] {
	return sections(self, cuts, self.dim() === 1 ? 0 : 1, 1, 'hsplit');
}

/** Views cut along the first dimension. */
export function vsplit(self: Tensor, cuts: number | Shape): Tensor[] {
	return sections(self, cuts, 0, 2, 'vsplit');
}

/** Views cut along the third dimension. */
export function dsplit(self: Tensor, cuts: number | Shape): Tensor[] {
	return sections(self, cuts, 2, 3, 'dsplit');
}
