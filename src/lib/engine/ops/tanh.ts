import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Tanh',
	tex: ([x]) => `\\tanh ${x}`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y] }) => gradient.mul(y.mul(y).rsub(1)),
			local: (_, y) => `(1 - ${y}^2)`
		}
	]
};

/** The hyperbolic tangent, elementwise: into (−1, 1); integers give float32. */
export function tanh(self: Tensor): Tensor {
	return unaryOp(op, 'tanh', self, 'float');
}

/** tanh, in place. */
export function tanh_(self: Tensor): Tensor {
	return inPlace('tanh', self, tanh);
}
