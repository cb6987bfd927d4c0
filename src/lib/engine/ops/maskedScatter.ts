import { inPlace } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
import { broadcastShapes } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

interface Place {
	/** Where an element goes, in the shape of the result. */
	mask: Tensor;
	/** Which one goes there, for all places of the flattened mask. */
	order: Tensor;
}

const op: Op = {
	name: 'MaskedScatter',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => gradient.maskedFill((parameters as Place).mask, 0),
			local: () => '[\\neg c]'
		},
		{
			rule: (gradient, { shapes: [, shape], parameters }) => {
				const { mask, order } = parameters as Place;
				const none = gradient.newZeros(shape);
				if (none.numel() === 0) return none;
				const used = gradient.maskedFill(mask.logicalNot(), 0).reshape(-1);
				return none
					.reshape(-1)
					.scatterAdd(0, order, used)
					.reshape(...shape);
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
	const { full, order } = quietly(() => {
		const full = mask.expand(...shape).contiguous();
		const last = Math.max(source.numel() - 1, 0);
		// The elements before a place say which one is its own, however many there are.
		return { full, order: full.reshape(-1).cumsum(0).sub(1).clamp(0, last) };
	});
	const count = full.device.synchronous ? full.sum().item() : 0;
	if (source.numel() < count)
		throw new Error(
			`maskedScatter: the source must have an element for each of the ${count} places, got ${source.numel()}; give more`
		);
	const out = quietly(() => {
		const whole = self.expand(...shape);
		if (source.numel() === 0) return whole.clone();
		const values = source.reshape(-1).gather(0, order);
		return values.reshape(...shape).where(full, whole);
	});
	return record(op, [self, source], out, { mask: full, order } satisfies Place);
}

/** maskedScatter, in place. */
export function maskedScatter_(self: Tensor, mask: Tensor, source: Tensor): Tensor {
	return inPlace('maskedScatter', self, (before) => maskedScatter(before, mask, source));
}
