import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Rsqrt',
	tex: ([x]) => `\\frac{1}{\\sqrt{${x}}}`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y] }) => gradient.mul(y.pow(3)).mul(-0.5),
			local: (_, y) => `-\\frac{1}{2} ${y}^3`
		}
	]
};

/** 1/√self, elementwise; integers give float32. */
export function rsqrt(self: Tensor): Tensor {
	return unaryOp(op, 'rsqrt', self, 'float');
}

/** rsqrt, in place. */
export function rsqrt_(self: Tensor): Tensor {
	return inPlace('rsqrt', self, rsqrt);
}
