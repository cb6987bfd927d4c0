import { eye } from '../creation.ts';
import { bool } from '../dtype.ts';
import { type Op, quietly, record } from '../op.ts';
import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

const op: Op = {
	name: 'Trace',
	tex: ([x]) => `\\operatorname{tr} ${x}`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { shapes: [[n, m]] }) =>
				where(eye(n, m, { dtype: bool, device: gradient.device }), gradient, 0),
			local: () => 'I'
		}
	]
};

/** The sum of the main diagonal of a matrix. */
export function trace(self: Tensor): Tensor {
	if (self.dim() !== 2)
		throw new Error(
			`trace: the tensor must be a matrix, got shape ${showShape(self.shape)}; use diagonal().sum(-1) for stacks`
		);
	const out = quietly(() => self.diagonal().sum());
	return record(op, [self], out);
}
