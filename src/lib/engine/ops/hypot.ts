import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Hypot',
	tex: ([a, b]) => `\\sqrt{${a}^2 + ${b}^2}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) => gradient.mul(a.div(a.hypot(b))),
			local: ([a], y) => `\\frac{${a}}{${y}}`
		},
		{
			rule: (gradient, { saved: [a, b] }) => gradient.mul(b.div(a.hypot(b))),
			local: ([, b], y) => `\\frac{${b}}{${y}}`
		}
	]
};

/** √(self² + other²), elementwise and without overflow on the way. */
export function hypot(self: Tensor, other: Tensor): Tensor {
	return binaryOp(op, 'hypot', self, other);
}

/** hypot, in place. */
export function hypot_(self: Tensor, other: Tensor): Tensor {
	return inPlace('hypot', self, (before) => hypot(before, other));
}
