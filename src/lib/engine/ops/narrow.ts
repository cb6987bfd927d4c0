import { type Op, record } from '../op.ts';
import { type Shape, showShape, wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

type See = (x: Tensor) => Tensor;

/** Puts a gradient back where a view looked: zeros elsewhere. */
const embedOp: Op = {
	name: 'SliceBackward',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient, { parameters }) => (parameters as See)(gradient), local: () => '1' }
	]
};

function embed(gradient: Tensor, shape: Shape, see: See): Tensor {
	const out = Tensor.allocate(gradient.device, gradient.dtype, shape);
	gradient.device.copy(gradient, see(out));
	return record(embedOp, [gradient], out, see);
}

const make = (name: string): Op => ({
	name,
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { shapes: [shape], parameters }) =>
				embed(gradient, shape, parameters as See),
			local: () => '1'
		}
	]
});

const narrowOp = make('Slice');
const selectOp = make('Select');

/** A view of `length` positions of `dim` from `start` on, every `step`-th. */
export function narrow(self: Tensor, dim: number, start: number, length: number, step = 1): Tensor {
	const d = wrapDim(dim, self.dim(), 'narrow');
	const from = start < 0 ? start + self.shape[d] : start;
	if (from < 0 || length < 0 || (length > 0 && from + (length - 1) * step >= self.shape[d]))
		throw new Error(
			`narrow: the range must lie within the ${self.shape[d]} positions of dim ${d}, got start ${start}, length ${length}; shape is ${showShape(self.shape)}`
		);
	const see: See = (x) =>
		x.asView(
			x.shape.map((size, i) => (i === d ? length : size)),
			x.strides.map((stride, i) => (i === d ? stride * step : stride)),
			x.offset + from * x.strides[d]
		);
	return record(narrowOp, [self], see(self), see);
}

/** A view of one position of `dim`, without that dimension. */
export function select(self: Tensor, dim: number, index: number): Tensor {
	const d = wrapDim(dim, self.dim(), 'select');
	const at = index < 0 ? index + self.shape[d] : index;
	if (!(at >= 0 && at < self.shape[d]))
		throw new Error(
			`select: the index must lie within the ${self.shape[d]} positions of dim ${d}, got ${index}; shape is ${showShape(self.shape)}`
		);
	const see: See = (x) =>
		x.asView(
			x.shape.filter((_, i) => i !== d),
			x.strides.filter((_, i) => i !== d),
			x.offset + at * x.strides[d]
		);
	return record(selectOp, [self], see(self), see);
}
