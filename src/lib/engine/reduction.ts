import type { Node } from './autograd/Node.ts';
import type { ReduceKernel } from './devices/Device.ts';
import { int64 } from './dtype.ts';
import { type Shape, wrapDim } from './shape.ts';
import { Tensor } from './Tensor.ts';

/** Keyword arguments of reductions. */
export interface ReduceOptions {
	/** Keep reduced dimensions with size 1. */
	keepdim?: boolean;
}

/** What backward has to know of a reduction. */
export interface Reduction {
	/** The output's shape if reduced dimensions had been kept; none where all are gone. */
	readonly shape: Shape;
	/** How many elements go into one output. */
	readonly count: number;
}

const scalar: Shape = [];

/** Runs a reduction kernel over all dimensions or those given. Integers sum to int64, as in PyTorch. */
export function reduceInto(
	kernel: ReduceKernel,
	self: Tensor,
	dim: number | readonly number[] | null | undefined,
	{ keepdim = false }: ReduceOptions
): { out: Tensor; kept: Reduction } {
	const dtype = self.dtype.category === 'float' ? self.dtype : int64;
	const all = dim === undefined || dim === null || (Array.isArray(dim) && dim.length === 0);
	if (all && !keepdim) {
		const out = Tensor.empty(self.device, dtype, scalar);
		self.device.reduce(kernel, self, out);
		return { out, kept: { shape: scalar, count: self.numel() } };
	}
	const dims = all ? null : [dim].flat().map((d) => wrapDim(d, self.dim(), kernel));
	const shape = self.shape.map((size, i) => (!dims || dims.includes(i) ? 1 : size));
	const full = Tensor.empty(self.device, dtype, shape);
	self.device.reduce(kernel, self, full);
	const final = keepdim ? shape : self.shape.filter((_, i) => dims !== null && !dims.includes(i));
	const out = keepdim
		? full
		: full.asView(
				final,
				full.strides.filter((_, i) => dims !== null && !dims.includes(i)),
				0
			);
	return { out, kept: { shape, count: self.numel() / Math.max(full.numel(), 1) } };
}

/** The gradient of a sum: each element that went in gets the gradient of what it went into. */
export function spread(gradient: Tensor, node: Node): Tensor {
	const { shape } = node.parameters as Reduction;
	if (shape.length === 0) return gradient.expand(...node.shapes[0]);
	return gradient.reshape(...shape).expand(...node.shapes[0]);
}
