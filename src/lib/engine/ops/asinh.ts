import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Asinh',
	tex: ([x]) => `\\operatorname{arsinh} ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.mul(x.mul(x).add(1).rsqrt()),
			local: ([x]) => `\\frac{1}{\\sqrt{${x}^2 + 1}}`
		}
	]
};

/** The inverse of sinh, elementwise; integers give float32. */
export function asinh(self: Tensor): Tensor {
	return unaryOp(op, 'asinh', self, 'float');
}

/** asinh, in place. */
export function asinh_(self: Tensor): Tensor {
	return inPlace('asinh', self, asinh);
}
