import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Asin',
	tex: ([x]) => `\\arcsin ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.mul(x.mul(x).rsub(1).rsqrt()),
			local: ([x]) => `\\frac{1}{\\sqrt{1 - ${x}^2}}`
		}
	]
};

/** The angle in [−π/2, π/2] whose sine is self, elementwise; integers give float32. */
export function asin(self: Tensor): Tensor {
	return unaryOp(op, 'asin', self, 'float');
}

/** asin, in place. */
export function asin_(self: Tensor): Tensor {
	return inPlace('asin', self, asin);
}
