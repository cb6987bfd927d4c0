import { binaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Logaddexp',
	tex: ([a, b]) => `\\ln(e^{${a}} + e^{${b}})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) => gradient.div(b.sub(a).exp().add(1)),
			local: ([a, b]) => `\\sigma(${a} - ${b})`
		},
		{
			rule: (gradient, { saved: [a, b] }) => gradient.div(a.sub(b).exp().add(1)),
			local: ([a, b]) => `\\sigma(${b} - ${a})`
		}
	]
};

/** ln(e^self + e^other), elementwise and without overflow. */
export function logaddexp(self: Tensor, other: Tensor): Tensor {
	return binaryOp(op, 'logaddexp', self, other);
}
