import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Atan2',
	tex: ([a, b]) => `\\operatorname{atan2}(${a}, ${b})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) => gradient.mul(b.div(a.mul(a).add(b.mul(b)))),
			local: ([a, b]) => `\\frac{${b}}{${a}^2 + ${b}^2}`
		},
		{
			rule: (gradient, { saved: [a, b] }) => gradient.mul(a.neg().div(a.mul(a).add(b.mul(b)))),
			local: ([a, b]) => `-\\frac{${a}}{${a}^2 + ${b}^2}`
		}
	]
};

/** The angle of the point (other, self) from the x-axis in (−π, π], elementwise. */
export function atan2(self: Tensor, other: Tensor): Tensor {
	return binaryOp(op, 'atan2', self, other, 'float');
}

/** atan2, in place. */
export function atan2_(self: Tensor, other: Tensor): Tensor {
	return inPlace('atan2', self, (before) => atan2(before, other));
}
