import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Exp',
	tex: ([x]) => `e^{${x}}`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y] }) => gradient.mul(y),
			local: (_, y) => y
		}
	]
};

/** eˣ, elementwise; integers give float32. */
export function exp(self: Tensor): Tensor {
	return unaryOp(op, 'exp', self, 'float');
}

/** exp, in place. */
export function exp_(self: Tensor): Tensor {
	return inPlace('exp', self, exp);
}
