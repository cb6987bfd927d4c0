import { binaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const first = (a: Tensor, b: Tensor): Tensor => a.le(b).logicalOr(b.isnan());

const op: Op = {
	name: 'Fmin',
	tex: ([a, b]) => `\\min(${a}, ${b})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) => gradient.maskedFill(first(a, b).logicalNot(), 0),
			local: ([a, b]) => `[${a} \\le ${b}]`
		},
		{
			rule: (gradient, { saved: [a, b] }) => gradient.maskedFill(first(a, b), 0),
			local: ([a, b]) => `[${b} < ${a}]`
		}
	]
};

/** The smaller of both, elementwise; a NaN gives way to a number. */
export function fmin(self: Tensor, other: Tensor): Tensor {
	return binaryOp(op, 'fmin', self, other);
}
