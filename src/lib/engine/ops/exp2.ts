import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Exp2',
	tex: ([x]) => `2^{${x}}`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y] }) => gradient.mul(y).mul(Math.LN2),
			local: (_, y) => `${y} \\ln 2`
		}
	]
};

/** 2ˣ, elementwise; integers give float32. */
export function exp2(self: Tensor): Tensor {
	return unaryOp(op, 'exp2', self, 'float');
}

/** exp2, in place. */
export function exp2_(self: Tensor): Tensor {
	return inPlace('exp2', self, exp2);
}
