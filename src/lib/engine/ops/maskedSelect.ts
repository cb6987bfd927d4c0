import { zeros } from '../creation.ts';
import { type Op, quietly, record } from '../op.ts';
import { broadcastShapes } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { nonzero } from './nonzero.ts';

interface Place {
	positions: Tensor;
	shape: readonly number[];
}

const op: Op = {
	name: 'MaskedSelect',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				const { positions, shape } = parameters as Place;
				const n = shape.reduce((product, size) => product * size, 1);
				return zeros([n], { dtype: gradient.dtype, device: gradient.device })
					.scatterAdd(0, positions, gradient)
					.reshape(...shape);
			},
			local: () => '[c]'
		}
	]
};

/** The elements where `mask` (bool, broadcast) holds, as a vector in row-major order. */
export function maskedSelect(self: Tensor, mask: Tensor): Tensor {
	if (mask.dtype.category !== 'bool')
		throw new Error(
			`maskedSelect: the mask must be bool, got ${mask.dtype.name}; compare first, e.g. x.gt(0)`
		);
	const shape = broadcastShapes(self.shape, mask.shape, 'maskedSelect');
	const positions = quietly(() => nonzero(mask.expand(...shape).reshape(-1)).reshape(-1));
	const out = quietly(() =>
		self
			.expand(...shape)
			.reshape(-1)
			.gather(0, positions)
	);
	return record(op, [self], out, { positions, shape } satisfies Place);
}
