import { int64 } from '../dtype.ts';
import { type Op, record } from '../op.ts';
import { type Shape, showShape, wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

interface Place {
	dim: number;
	index: Tensor;
	shape: Shape;
}

const addOp: Op = {
	name: 'IndexAdd',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				const { dim, index } = parameters as Place;
				return gradient.indexSelect(dim, index);
			},
			local: () => '1'
		}
	]
};

const selectOp: Op = {
	name: 'IndexSelect',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				const { dim, index, shape } = parameters as Place;
				const out = Tensor.allocate(gradient.device, gradient.dtype, shape);
				gradient.device.indexAdd(out, dim, index, gradient);
				return record(addOp, [gradient], out, parameters);
			},
			local: () => '1'
		}
	]
};

/** The positions of `dim` that `index` (one-dimensional, integer) names, in that order, as a copy. */
export function indexSelect(self: Tensor, dim: number, index: Tensor): Tensor {
	const d = wrapDim(dim, self.dim(), 'indexSelect');
	if (index.dim() !== 1 || index.dtype.category !== 'integer')
		throw new Error(
			`indexSelect: the index must be one-dimensional and of an integer dtype, got ${showShape(index.shape)} of ${index.dtype.name}; make it with tensor([0, 2])`
		);
	const wrong = (index.tolist() as number[]).find((i) => i < 0 || i >= self.shape[d]);
	if (wrong !== undefined)
		throw new Error(
			`indexSelect: each index must lie in 0…${self.shape[d] - 1}, got ${wrong}; the tensor has shape ${showShape(self.shape)}`
		);
	const out = Tensor.allocate(
		self.device,
		self.dtype,
		self.shape.map((size, i) => (i === d ? index.shape[0] : size))
	);
	self.device.indexSelect(self, d, index, out);
	return record(selectOp, [self], out, {
		dim: d,
		index: index.to(int64),
		shape: self.shape
	} satisfies Place);
}
