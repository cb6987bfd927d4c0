import { type Shape, showShape, wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { viewPart } from './narrow.ts';

function parts(name: string, self: Tensor, d: number, sizes: readonly number[]): Tensor[] {
	let start = 0;
	return sizes.map((size) => {
		const part = viewPart(name, self, d, start, size);
		start += size;
		return part;
	});
}

/** Views of `sizes[0]`, `sizes[1]`, … positions of `dim`, which must add up to all of it. */
export function splitWithSizes(self: Tensor, sizes: Shape, dim = 0): Tensor[] {
	const d = wrapDim(dim, self.dim(), 'split');
	const total = sizes.reduce((sum, size) => sum + size, 0);
	if (total !== self.shape[d] || sizes.some((size) => size < 0))
		throw new Error(
			`split: the sizes must add up to the ${self.shape[d]} positions of dim ${d}, got ${showShape(sizes)}; choose others`
		);
	return parts('SplitWithSizes', self, d, sizes);
}

/** Views of `size` positions of `dim` each, the last one of what is left; or of the sizes listed. */
export function split(self: Tensor, size: number | Shape, dim = 0): Tensor[] {
	if (typeof size !== 'number') return splitWithSizes(self, size, dim);
	if (self.dim() === 0)
		throw new Error('split: the tensor must have a dimension, got a scalar; reshape it to [1]');
	const d = wrapDim(dim, self.dim(), 'split');
	const n = self.shape[d];
	if (!(Number.isInteger(size) && (size > 0 || (size === 0 && n === 0))))
		throw new Error(`split: the size must be a whole number above 0, got ${size}; try 1`);
	const count = size === 0 ? 1 : Math.max(Math.ceil(n / size), 1);
	const sizes = Array.from({ length: count }, (_, i) => Math.min(size, n - i * size));
	return parts('Split', self, d, sizes);
}

/** At most `chunks` views of equal length along `dim`, the last one of what is left. */
export function chunk(self: Tensor, chunks: number, dim = 0): Tensor[] {
	if (!(Number.isInteger(chunks) && chunks > 0))
		throw new Error(
			`chunk: the number of chunks must be a whole number above 0, got ${chunks}; try 2`
		);
	if (self.dim() === 0)
		throw new Error('chunk: the tensor must have a dimension, got a scalar; reshape it to [1]');
	const d = wrapDim(dim, self.dim(), 'chunk');
	const size = Math.ceil(self.shape[d] / chunks);
	if (size === 0) return parts('Split', self, d, new Array<number>(chunks).fill(0));
	return split(self, size, d);
}
