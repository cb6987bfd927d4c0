import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Sinh',
	tex: ([x]) => `\\sinh ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.mul(x.cosh()),
			local: ([x]) => `\\cosh ${x}`
		}
	]
};

/** The hyperbolic sine, elementwise; integers give float32. */
export function sinh(self: Tensor): Tensor {
	return unaryOp(op, 'sinh', self, 'float');
}

/** sinh, in place. */
export function sinh_(self: Tensor): Tensor {
	return inPlace('sinh', self, sinh);
}
