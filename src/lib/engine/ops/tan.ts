import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Tan',
	tex: ([x]) => `\\tan ${x}`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y] }) => gradient.mul(y.mul(y).add(1)),
			local: (_, y) => `(1 + ${y}^2)`
		}
	]
};

/** The tangent, elementwise; angles in radians; integers give float32. */
export function tan(self: Tensor): Tensor {
	return unaryOp(op, 'tan', self, 'float');
}

/** tan, in place. */
export function tan_(self: Tensor): Tensor {
	return inPlace('tan', self, tan);
}
