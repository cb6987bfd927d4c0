import { type Op, record } from '../op.ts';
import { showShape, wrapDim } from '../shape.ts';
import { type SizeList, sizeList } from '../sizes.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Permute',
	tex: ([x]) => `${x}^\\top`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				const order = parameters as readonly number[];
				return gradient.permute(...order.map((_, d) => order.indexOf(d)));
			},
			local: () => '\\top',
			chain: (gradient) => `${gradient}^\\top`
		}
	]
};

/** A view with the dimensions in another order: dimension i of the result is `dims[i]` of the tensor. */
export function permute(self: Tensor, ...dims: SizeList): Tensor {
	const order = sizeList(dims).map((d) => wrapDim(d, self.dim(), 'permute'));
	if (order.length !== self.dim() || new Set(order).size < order.length)
		throw new Error(
			`permute: each of the ${self.dim()} dims must be named once, got ${showShape(sizeList(dims))}; the tensor has shape ${showShape(self.shape)}`
		);
	const pick = (list: readonly number[]) => order.map((d) => list[d]);
	return record(op, [self], self.asView(pick(self.shape), pick(self.strides), self.offset), order);
}
