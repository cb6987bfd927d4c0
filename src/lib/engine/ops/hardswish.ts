import { zerosLike } from '../creation.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

const op: Op = {
	name: 'Hardswish',
	tex: ([x]) => `${x} \\max(0, \\min(1, \\tfrac{1}{6} ${x} + \\tfrac{1}{2}))`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => {
				const middle = gradient.mul(x.div(3).add(0.5));
				return where(x.lt(-3), zerosLike(gradient), where(x.ge(3), gradient, middle));
			},
			local: ([x]) => `(\\tfrac{1}{3} ${x} + \\tfrac{1}{2})`
		}
	]
};

/** self · hardsigmoid(self), elementwise. */
export function hardswish(self: Tensor): Tensor {
	const out = quietly(() => self.mul(self.add(3).clamp(0, 6)).div(6));
	return record(op, [self], out);
}
