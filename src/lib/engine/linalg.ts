import { normAs } from './ops/norm.ts';
import { spectralNorm } from './ops/singularValues.ts';
import { type Dims, dimsOf, type TypedReduceOptions } from './reduction.ts';
import { showShape } from './shape.ts';
import type { Tensor } from './Tensor.ts';

export { cross } from './ops/cross.ts';

/** The order of a norm: a number, or 'fro' for the root of all squares. */
type Order = number | 'fro' | 'nuc' | null;

/** The norm of order `ord` of vectors: all elements, or along the dimensions given. */
export function vectorNorm(
	self: Tensor,
	ord = 2,
	dim?: Dims,
	options: TypedReduceOptions = {}
): Tensor {
	return normAs('vectorNorm', self, ord, dim, options);
}

/**
 * The norm of matrices in two dimensions: largest or smallest sum of columns (±1) or rows (±∞),
 * largest or smallest singular value (±2), the sum of these ('nuc'), or 'fro'.
 */
export function matrixNorm(
	self: Tensor,
	ord: Order = 'fro',
	dim: readonly number[] = [-2, -1],
	{ keepdim = false, dtype }: TypedReduceOptions = {}
): Tensor {
	const x = dtype ? self.to(dtype) : self;
	if (dim.length !== 2 || x.dim() < 2)
		throw new Error(
			`matrixNorm: two dims of a tensor that has them are required, got ${showShape(dim)} for shape ${showShape(x.shape)}; use vectorNorm()`
		);
	const dims = dim.map((d) => dimsOf(d, x, 'matrixNorm')[0]);
	if (ord === 'nuc' || ord === 2 || ord === -2) return spectralNorm(x, ord, dims, keepdim);
	if (ord === 'fro' || ord === null) return vectorNorm(x, 2, dim, { keepdim });
	if (typeof ord !== 'number' || ![1, -1, Infinity, -Infinity].includes(ord))
		throw new Error(
			`matrixNorm: the order must be 'fro', 'nuc', 1, -1, 2, -2, Infinity or -Infinity, got ${String(ord)}; choose another`
		);
	const [rows, columns] = dims;
	const [summed, chosen] = Math.abs(ord) === 1 ? [rows, columns] : [columns, rows];
	const sums = vectorNorm(x, 1, summed, { keepdim: true });
	const kept =
		ord > 0 ? sums.amax(chosen, { keepdim: true }) : sums.amin(chosen, { keepdim: true });
	return keepdim ? kept : kept.reshape(...kept.shape.filter((_, d) => d !== rows && d !== columns));
}

/** The norm of vectors or, where an order is given for two dimensions, of matrices. */
export function norm(
	self: Tensor,
	ord: Order = null,
	dim?: Dims,
	options: TypedReduceOptions = {}
): Tensor {
	const dims = dim === undefined || dim === null ? null : ([dim].flat() as number[]);
	const matrix = dims ? dims.length === 2 : self.dim() === 2;
	if (ord !== null && (matrix || typeof ord === 'string'))
		return matrixNorm(self, ord, dims ?? [-2, -1], options);
	if (ord !== null && !dims && self.dim() !== 1)
		throw new Error(
			`norm: with an order and no dim the tensor must be a vector or a matrix, got shape ${showShape(self.shape)}; name the dim`
		);
	return vectorNorm(self, (ord as number | null) ?? 2, dims, options);
}

/** The sums of products of vectors along `dim`, other dimensions broadcast. */
export function vecdot(self: Tensor, other: Tensor, { dim = -1 }: { dim?: number } = {}): Tensor {
	return self.mul(other).sum(dim);
}

/** The product of several matrices, multiplied from the left; the first and the last may be vectors. */
export function multiDot(tensors: readonly Tensor[]): Tensor {
	if (tensors.length < 2)
		throw new Error(
			`multiDot: at least two tensors are required, got ${tensors.length}; pass [a, b, c]`
		);
	return tensors.reduce((product, x) => product.matmul(x));
}
