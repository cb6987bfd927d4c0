import { inPlace } from '../elementwise.ts';
import { type Op, record } from '../op.ts';
import { broadcastShapes, showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

const make = (overload: number): Op => ({
	name: 'MaskedFill',
	overload,
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => gradient.maskedFill(parameters as Tensor, 0),
			local: () => '[\\neg c]'
		},
		{
			rule: (gradient, { parameters }) =>
				gradient.maskedFill((parameters as Tensor).logicalNot(), 0).sum(),
			local: () => '[c]'
		}
	]
});

const byNumber = make(0);
const byTensor = make(1);

/** `value` where `mask` (bool, broadcast) holds, the tensor's own elements elsewhere. */
export function maskedFill(self: Tensor, mask: Tensor, value: number | Tensor): Tensor {
	if (mask.dtype.category !== 'bool')
		throw new Error(
			`maskedFill: the mask must be bool, got ${mask.dtype.name}; compare first, e.g. x.gt(0)`
		);
	if (typeof value !== 'number' && value.dim() !== 0)
		throw new Error(
			`maskedFill: the value must be a number or a tensor without dimensions, got shape ${showShape(value.shape)}; use where()`
		);
	const { device, dtype } = self;
	const shape = broadcastShapes(self.shape, mask.shape, 'maskedFill');
	const filler = Tensor.allocate(device, dtype, []);
	if (typeof value === 'number') device.fill(filler, value);
	else device.copy(value, filler);
	const out = Tensor.empty(device, dtype, shape);
	device.where(mask, filler, self, out);
	return typeof value === 'number'
		? record(byNumber, [self], out, mask)
		: record(byTensor, [self, value], out, mask);
}

/** maskedFill, in place. */
export function maskedFill_(self: Tensor, mask: Tensor, value: number | Tensor): Tensor {
	return inPlace('maskedFill', self, (before) => maskedFill(before, mask, value));
}
