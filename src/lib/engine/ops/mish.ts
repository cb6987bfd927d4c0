import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { softplus } from './softplus.ts';

const op: Op = {
	name: 'Mish',
	tex: ([x]) => `${x} \\tanh \\ln(1 + e^{${x}})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => {
				const t = softplus(x).tanh();
				return gradient.mul(t.add(x.mul(x.sigmoid()).mul(t.mul(t).rsub(1))));
			},
			local: ([x]) => `\\frac{\\partial}{\\partial ${x}} ${x} \\tanh \\ln(1 + e^{${x}})`
		}
	]
};

/** self · tanh(softplus(self)), elementwise. */
export function mish(self: Tensor): Tensor {
	const out = quietly(() => self.mul(softplus(self).tanh()));
	return record(op, [self], out);
}
