import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Atan',
	tex: ([x]) => `\\arctan ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.div(x.mul(x).add(1)),
			local: ([x]) => `\\frac{1}{1 + ${x}^2}`
		}
	]
};

/** The angle in (−π/2, π/2) whose tangent is self, elementwise; integers give float32. */
export function atan(self: Tensor): Tensor {
	return unaryOp(op, 'atan', self, 'float');
}

/** atan, in place. */
export function atan_(self: Tensor): Tensor {
	return inPlace('atan', self, atan);
}
