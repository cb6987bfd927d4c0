import type { Node } from './autograd/Node.ts';
import { zeros } from './creation.ts';
import { type Op, record } from './op.ts';
import { Tensor } from './Tensor.ts';

/** Elements chosen along a dimension, and where they stood: `const { values, indices } = x.max(1)`. */
export interface Choice {
	values: Tensor;
	indices: Tensor;
}

interface Chosen {
	dim: number;
	/** Positions, with the reduced dimension kept. */
	indices: Tensor;
}

/** The elements of `self` at `indices` along `dim`, recorded under `op`; that dimension goes unless kept. */
export function chosen(
	op: Op,
	self: Tensor,
	dim: number,
	indices: Tensor,
	keepdim: boolean
): Choice {
	const full = Tensor.empty(self.device, self.dtype, indices.shape);
	self.device.gather(self, dim, indices, full);
	const drop = !keepdim && self.dim() > 0;
	const without = (list: readonly number[]) => list.filter((_, d) => d !== dim);
	const out = drop ? full.asView(without(full.shape), without(full.strides), 0) : full;
	const values = record(op, [self], out, { dim, indices } satisfies Chosen);
	return { values, indices: drop ? indices.squeeze(dim) : indices };
}

/** The gradient of chosen elements goes to where they stood. */
export function choiceGradient(gradient: Tensor, { shapes: [shape], parameters }: Node): Tensor {
	const { dim, indices } = parameters as Chosen;
	const target = zeros(shape, { dtype: gradient.dtype, device: gradient.device });
	return target.scatterAdd(dim, indices, gradient.reshape(...indices.shape));
}
