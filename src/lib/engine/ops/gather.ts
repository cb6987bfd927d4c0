import { zeros } from '../creation.ts';
import { type Op, record } from '../op.ts';
import { checkIndex } from '../positions.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

interface Place {
	dim: number;
	index: Tensor;
}

const op: Op = {
	name: 'Gather',
	tex: ([x]) => `${x}_{i}`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { shapes: [shape], parameters }) => {
				const { dim, index } = parameters as Place;
				return zeros(shape, { dtype: gradient.dtype, device: gradient.device }).scatterAdd(
					dim,
					index,
					gradient
				);
			},
			local: () => '[j = i]'
		}
	]
};

/** out[i, j] = self[index[i, j], j] for dim 0, self[i, index[i, j]] for dim 1, and so on; index (int64) gives the shape. */
export function gather(self: Tensor, dim: number, index: Tensor): Tensor {
	const d = wrapDim(dim, self.dim(), 'gather');
	checkIndex('gather', self, d, index);
	const out = Tensor.empty(self.device, self.dtype, index.shape);
	if (out.numel() > 0) self.device.gather(self, d, index, out);
	return record(op, [self], out, { dim: d, index } satisfies Place);
}

/** gather() in which tensor and index broadcast to each other in all dimensions but `dim`; flattened without one. */
export function takeAlongDim(self: Tensor, index: Tensor, dim: number | null = null): Tensor {
	if (dim === null) return gather(self.reshape(-1), 0, index.reshape(-1));
	const d = wrapDim(dim, self.dim(), 'takeAlongDim');
	if (self.dim() !== index.dim())
		throw new Error(
			`takeAlongDim: tensor and index must have equally many dimensions, got ${self.dim()} and ${index.dim()}; reshape the index`
		);
	const shape = self.shape.map((size, i) => (i === d ? 1 : size));
	const [a] = shape.length === 0 ? [self] : [self];
	const wide = (x: Tensor, like: Tensor) =>
		x.expand(...x.shape.map((size, i) => (i === d ? size : size === 1 ? like.shape[i] : size)));
	return gather(wide(a, index), d, wide(index, self));
}
