import { quietly, type Op, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Logaddexp2',
	tex: ([a, b]) => `\\log_2(2^{${a}} + 2^{${b}})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) => gradient.div(b.sub(a).exp2().add(1)),
			local: ([a, b]) => `\\frac{1}{1 + 2^{${b} - ${a}}}`
		},
		{
			rule: (gradient, { saved: [a, b] }) => gradient.div(a.sub(b).exp2().add(1)),
			local: ([a, b]) => `\\frac{1}{1 + 2^{${a} - ${b}}}`
		}
	]
};

/** log₂(2^self + 2^other), elementwise and without overflow. */
export function logaddexp2(self: Tensor, other: Tensor): Tensor {
	const out = quietly(() => self.mul(Math.LN2).logaddexp(other.mul(Math.LN2)).div(Math.LN2));
	return record(op, [self, other], out);
}
