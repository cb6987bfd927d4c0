import { inPlace } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
import { broadcastShapes, numelOf } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { cat } from './cat.ts';
import { nonzero } from './nonzero.ts';

const op: Op = {
	name: 'MaskedScatter',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => gradient.maskedFill(parameters as Tensor, 0),
			local: () => '[\\neg c]'
		},
		{
			rule: (gradient, { shapes: [, shape], parameters }) => {
				const used = gradient.maskedSelect(parameters as Tensor);
				const unused = numelOf(shape) - used.numel();
				return cat([used, used.newZeros([unused])]).reshape(...shape);
			},
			local: () => '[c]'
		}
	]
};

/** A copy of self with the elements of `source`, in order, where `mask` (bool, broadcast) holds. */
export function maskedScatter(self: Tensor, mask: Tensor, source: Tensor): Tensor {
	if (mask.dtype.category !== 'bool' || source.dtype !== self.dtype)
		throw new Error(
			`maskedScatter: a bool mask and a source of dtype ${self.dtype.name} are required, got ${mask.dtype.name} and ${source.dtype.name}; convert with .to()`
		);
	const shape = broadcastShapes(self.shape, mask.shape, 'maskedScatter');
	const full = quietly(() => mask.expand(...shape).contiguous());
	const places = quietly(() => nonzero(full.reshape(-1)).reshape(-1));
	if (source.numel() < places.numel())
		throw new Error(
			`maskedScatter: the source must have an element for each of the ${places.numel()} places, got ${source.numel()}; give more`
		);
	const out = quietly(() =>
		self
			.expand(...shape)
			.reshape(-1)
			.scatter(0, places, source.reshape(-1))
			.reshape(...shape)
	);
	return record(op, [self, source], out, full);
}

/** maskedScatter, in place. */
export function maskedScatter_(self: Tensor, mask: Tensor, source: Tensor): Tensor {
	return inPlace('maskedScatter', self, (before) => maskedScatter(before, mask, source));
}
