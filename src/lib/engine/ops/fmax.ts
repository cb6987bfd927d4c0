import { binaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const first = (a: Tensor, b: Tensor): Tensor => a.ge(b).logicalOr(b.isnan());

const op: Op = {
	name: 'Fmax',
	tex: ([a, b]) => `\\max(${a}, ${b})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) => gradient.maskedFill(first(a, b).logicalNot(), 0),
			local: ([a, b]) => `[${a} \\ge ${b}]`
		},
		{
			rule: (gradient, { saved: [a, b] }) => gradient.maskedFill(first(a, b), 0),
			local: ([a, b]) => `[${b} > ${a}]`
		}
	]
};

/** The larger of both, elementwise; a NaN gives way to a number. */
export function fmax(self: Tensor, other: Tensor): Tensor {
	return binaryOp(op, 'fmax', self, other);
}
