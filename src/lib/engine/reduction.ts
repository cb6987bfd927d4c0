import type { Node } from './autograd/Node.ts';
import type { ReduceKernel } from './devices/Device.ts';
import { bool, type DType, int64 } from './dtype.ts';
import { numelOf, type Shape, showShape, wrapDim } from './shape.ts';
import { Tensor } from './Tensor.ts';

/** The dimensions to reduce: one, several, or all (null, nothing, an empty list). */
export type Dims = number | readonly number[] | null | undefined;

/** Keyword arguments of reductions. */
export interface ReduceOptions {
	/** Keep reduced dimensions with size 1. */
	keepdim?: boolean;
}

/** Keyword arguments of reductions that can compute in another dtype. */
export interface TypedReduceOptions extends ReduceOptions {
	/** The dtype to convert to first, which is that of the result. */
	dtype?: DType | null;
}

/** What backward has to know of a reduction. */
export interface Reduction {
	/** The output's shape if reduced dimensions had been kept; none where all are gone. */
	readonly shape: Shape;
	/** How many elements go into one output. */
	readonly count: number;
}

const scalar: Shape = [];

/** Whether `dim` stands for all dimensions. */
export const isAll = (dim: Dims): boolean =>
	dim === undefined || dim === null || (Array.isArray(dim) && dim.length === 0);

/** The dimensions meant, counted from the front; throws where one is named twice. */
export function dimsOf(dim: Dims, self: Tensor, who: string): number[] {
	if (isAll(dim)) return self.shape.map((_, d) => d);
	const dims = [dim].flat().map((d) => wrapDim(d as number, self.dim(), who));
	if (new Set(dims).size < dims.length)
		throw new Error(
			`${who}: each dim must be named once, got ${showShape([dim].flat() as number[])}; leave out the repeated one`
		);
	return dims;
}

/** The shape of `self` with the dimensions named reduced to 1. */
export function reducedShape(self: Tensor, dims: readonly number[]): number[] {
	return self.shape.map((size, d) => (dims.includes(d) ? 1 : size));
}

/** Sums give int64 for integers and truths, as in PyTorch. */
export const sumType = (self: Tensor): DType =>
	self.dtype.category === 'float' ? self.dtype : int64;

/** Truths are bool, but those about uint8, which stood for bool before there was one. */
export const truthType = (self: Tensor): DType => (self.dtype.name === 'uint8' ? self.dtype : bool);

/** Runs a reduction kernel over all dimensions or those given. */
export function reduceInto(
	kernel: ReduceKernel,
	self: Tensor,
	dim: Dims,
	{ keepdim = false }: ReduceOptions,
	dtype: DType = sumType(self)
): { out: Tensor; kept: Reduction } {
	if (isAll(dim) && !keepdim) {
		const out = Tensor.empty(self.device, dtype, scalar);
		self.device.reduce(kernel, self, out);
		return { out, kept: { shape: scalar, count: self.numel() } };
	}
	const dims = dimsOf(dim, self, kernel);
	const shape = reducedShape(self, dims);
	const full = Tensor.empty(self.device, dtype, shape);
	self.device.reduce(kernel, self, full);
	const out = keepdim
		? full
		: full.asView(
				self.shape.filter((_, d) => !dims.includes(d)),
				full.strides.filter((_, d) => !dims.includes(d)),
				0
			);
	return { out, kept: { shape, count: countOf(self, dims) } };
}

/** How many elements go into one when `dims` are reduced. */
export const countOf = (self: Tensor, dims: readonly number[]): number =>
	numelOf(dims.map((d) => self.shape[d] ?? 1));

/** Refuses a reduction that has no answer for no elements. */
export function checkNotEmpty(self: Tensor, dim: Dims, who: string): void {
	if (countOf(self, dimsOf(dim, self, who)) === 0 && (isAll(dim) || self.numel() === 0))
		throw new Error(
			`${who}: there must be at least one element to choose from, got shape ${showShape(self.shape)}; name a dim that isn't empty`
		);
}

/** A gradient or result of a reduction with its reduced dimensions back, at size 1. */
export const restore = (reduced: Tensor, shape: Shape): Tensor =>
	shape.length === 0 || reduced.dim() === shape.length ? reduced : reduced.reshape(...shape);

/** The gradient of a sum: each element that went in gets the gradient of what it went into. */
export function spread(gradient: Tensor, node: Node): Tensor {
	const { shape } = node.parameters as Reduction;
	if (shape.length === 0) return gradient.expand(...node.shapes[0]);
	return restore(gradient, shape).expand(...node.shapes[0]);
}
