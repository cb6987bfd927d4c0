import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

const op: Op = {
	name: 'Hardsigmoid',
	tex: ([x]) => `\\max(0, \\min(1, \\tfrac{1}{6} ${x} + \\tfrac{1}{2}))`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => where(x.abs().lt(3), gradient.div(6), 0),
			local: ([x]) => `\\tfrac{1}{6} [|${x}| < 3]`
		}
	]
};

/** self / 6 + 1/2 held between 0 and 1, elementwise: sigmoid in straight lines. */
export function hardsigmoid(self: Tensor): Tensor {
	const out = quietly(() => self.add(3).clamp(0, 6).div(6));
	return record(op, [self], out);
}
