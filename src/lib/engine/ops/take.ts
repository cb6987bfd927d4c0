import { zeros } from '../creation.ts';
import { type Op, quietly, record } from '../op.ts';
import { checkPositions } from '../positions.ts';
import { numelOf } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Take',
	tex: ([x]) => `${x}_{i}`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { shapes: [shape], parameters }) =>
				zeros([numelOf(shape)], { dtype: gradient.dtype, device: gradient.device })
					.scatterAdd(0, parameters as Tensor, gradient.reshape(-1))
					.reshape(...shape),
			local: () => '[j = i]'
		}
	]
};

/** The elements at `index` of the flattened tensor, in the shape of `index`; negative positions count from the end. */
export function take(self: Tensor, index: Tensor): Tensor {
	checkPositions('take', index, self.numel(), { negative: true });
	const places = quietly(() => index.reshape(-1).add(index.reshape(-1).lt(0).mul(self.numel())));
	const out = quietly(() =>
		self
			.reshape(-1)
			.gather(0, places)
			.reshape(...index.shape)
	);
	return record(op, [self], out, places);
}
