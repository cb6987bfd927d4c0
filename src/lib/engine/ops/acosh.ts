import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Acosh',
	tex: ([x]) => `\\operatorname{arcosh} ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.mul(x.mul(x).sub(1).rsqrt()),
			local: ([x]) => `\\frac{1}{\\sqrt{${x}^2 - 1}}`
		}
	]
};

/** The inverse of cosh on [1, ∞), elementwise; integers give float32. */
export function acosh(self: Tensor): Tensor {
	return unaryOp(op, 'acosh', self, 'float');
}

/** acosh, in place. */
export function acosh_(self: Tensor): Tensor {
	return inPlace('acosh', self, acosh);
}
