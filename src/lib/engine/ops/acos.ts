import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Acos',
	tex: ([x]) => `\\arccos ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.mul(x.mul(x).rsub(1).rsqrt().neg()),
			local: ([x]) => `-\\frac{1}{\\sqrt{1 - ${x}^2}}`
		}
	]
};

/** The angle in [0, π] whose cosine is self, elementwise; integers give float32. */
export function acos(self: Tensor): Tensor {
	return unaryOp(op, 'acos', self, 'float');
}

/** acos, in place. */
export function acos_(self: Tensor): Tensor {
	return inPlace('acos', self, acos);
}
