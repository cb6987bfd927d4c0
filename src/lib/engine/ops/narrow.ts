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
		{
			rule: (gradient, { parameters }) =>
				record(slice, [gradient], (parameters as See)(gradient), parameters),
			local: () => '1'
		}
	]
};

function embed(gradient: Tensor, shape: Shape, see: See): Tensor {
	const out = Tensor.allocate(gradient.device, gradient.dtype, shape);
	gradient.device.copy(gradient, see(out));
	return record(embedOp, [gradient], out, see);
}

/** An op that shows a part of its input. */
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

const slice = make('Slice');
const selectOp = make('Select');
const named = new Map<string, Op>();

/** What `see` shows of `self`, as the op called `name`. */
export function showPart(name: string, self: Tensor, see: See): Tensor {
	let op = named.get(name);
	if (!op) named.set(name, (op = make(name)));
	return record(op, [self], see(self), see);
}

const stretch =
	(d: number, start: number, length: number, step: number): See =>
	(x) =>
		x.asView(
			x.shape.map((size, i) => (i === d ? length : size)),
			x.strides.map((stride, i) => (i === d ? stride * step : stride)),
			x.offset + start * x.strides[d]
		);

const position =
	(d: number, at: number): See =>
	(x) =>
		x.asView(
			x.shape.filter((_, i) => i !== d),
			x.strides.filter((_, i) => i !== d),
			x.offset + at * x.strides[d]
		);

/** `length` positions of dimension `d` from `start` on, as the op called `name`: what split() and its like show. */
export function viewPart(
	name: string,
	self: Tensor,
	d: number,
	start: number,
	length: number
): Tensor {
	return showPart(name, self, stretch(d, start, length, 1));
}

/** A view of `length` positions of `dim` from `start` on, every `step`-th. */
export function narrow(
	self: Tensor,
	dim: number,
	start: number | Tensor,
	length: number,
	step = 1
): Tensor {
	const d = wrapDim(dim, self.dim(), 'narrow');
	const first = typeof start === 'number' ? start : start.item();
	const from = first < 0 ? first + self.shape[d] : first;
	if (
		from < 0 ||
		length < 0 ||
		from > self.shape[d] ||
		(length > 0 && from + (length - 1) * step >= self.shape[d])
	)
		throw new Error(
			`narrow: the range must lie within the ${self.shape[d]} positions of dim ${d}, got start ${first}, length ${length}; shape is ${showShape(self.shape)}`
		);
	const see = stretch(d, from, length, step);
	return record(slice, [self], see(self), see);
}

/** narrow() as a copy. */
export function narrowCopy(self: Tensor, dim: number, start: number, length: number): Tensor {
	return narrow(self, dim, start, length).clone();
}

/** A view of one position of `dim`, without that dimension. */
export function select(self: Tensor, dim: number, index: number): Tensor {
	const d = wrapDim(dim, self.dim(), 'select');
	const at = index < 0 ? index + self.shape[d] : index;
	if (!(at >= 0 && at < self.shape[d]))
		throw new Error(
			`select: the index must lie within the ${self.shape[d]} positions of dim ${d}, got ${index}; shape is ${showShape(self.shape)}`
		);
	const see = position(d, at);
	return record(selectOp, [self], see(self), see);
}

/** Views of all positions of `dim`, without that dimension. */
export function unbind(self: Tensor, dim = 0): Tensor[] {
	const d = wrapDim(dim, self.dim(), 'unbind');
	if (self.dim() === 0)
		throw new Error('unbind: the tensor must have a dimension, got a scalar; reshape it to [1]');
	return Array.from({ length: self.shape[d] }, (_, i) => showPart('Unbind', self, position(d, i)));
}
