import { binaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

/** The gradient for the operand that was the smaller; half of it where both are equal. */
const share = (gradient: Tensor, own: Tensor, other: Tensor): Tensor =>
	gradient.mul(own.eq(other).mul(-0.5).add(1)).maskedFill(own.gt(other), 0);

const op: Op = {
	name: 'Minimum',
	tex: ([a, b]) => `\\min(${a}, ${b})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) => share(gradient, a, b),
			local: ([a, b]) => `[${a} < ${b}]`
		},
		{
			rule: (gradient, { saved: [a, b] }) => share(gradient, b, a),
			local: ([a, b]) => `[${b} < ${a}]`
		}
	]
};

/** The smaller of both, elementwise and broadcast; NaN if either is. */
export function minimum(self: Tensor, other: Tensor): Tensor {
	return binaryOp(op, 'minimum', self, other);
}
