import { inPlace } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
import { along, checkList } from '../positions.ts';
import { showShape, wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

interface Place {
	dim: number;
	index: Tensor;
}

const make = (overload: number): Op => ({
	name: 'IndexFill',
	overload,
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				const { dim, index } = parameters as Place;
				return gradient.indexFill(dim, index, 0);
			},
			local: () => '[j \\ne i]'
		},
		{
			rule: (gradient, { parameters }) => {
				const { dim, index } = parameters as Place;
				return gradient.dim() === 0 ? gradient : gradient.indexSelect(dim, index.unique()).sum();
			},
			local: () => '[j = i]'
		}
	]
});

const byNumber = make(0);
const byTensor = make(1);

/** A copy of self with `value` at the positions of `dim` that `index` names. */
export function indexFill(
	self: Tensor,
	dim: number,
	index: Tensor,
	value: number | Tensor
): Tensor {
	const d = wrapDim(dim, self.dim(), 'indexFill');
	checkList('indexFill', self, d, index);
	if (value instanceof Tensor && value.dim() !== 0)
		throw new Error(
			`indexFill: the value must be a number or a tensor without dimensions, got shape ${showShape(value.shape)}; use indexCopy()`
		);
	const out = quietly(() => {
		const copy = self.clone();
		const shape = self.shape.map((size, i) => (i === d ? index.numel() : size));
		const filler = Tensor.allocate(self.device, self.dtype, []);
		if (value instanceof Tensor) self.device.copy(value, filler);
		else self.device.fill(filler, value);
		if (copy.numel() > 0 && index.numel() > 0)
			self.device.scatter('set', copy, d, along(index, d, shape), filler.expand(...shape));
		return copy;
	});
	const place: Place = { dim: d, index };
	return value instanceof Tensor
		? record(byTensor, [self, value], out, place)
		: record(byNumber, [self], out, place);
}

/** indexFill, in place. */
export function indexFill_(
	self: Tensor,
	dim: number,
	index: Tensor,
	value: number | Tensor
): Tensor {
	return inPlace('indexFill', self, (before) => indexFill(before, dim, index, value));
}
