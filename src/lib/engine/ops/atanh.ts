import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Atanh',
	tex: ([x]) => `\\operatorname{artanh} ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.div(x.mul(x).rsub(1)),
			local: ([x]) => `\\frac{1}{1 - ${x}^2}`
		}
	]
};

/** The inverse of tanh on (−1, 1), elementwise; integers give float32. */
export function atanh(self: Tensor): Tensor {
	return unaryOp(op, 'atanh', self, 'float');
}

/** atanh, in place. */
export function atanh_(self: Tensor): Tensor {
	return inPlace('atanh', self, atanh);
}
