import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Sin',
	tex: ([x]) => `\\sin ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.mul(x.cos()),
			local: ([x]) => `\\cos ${x}`
		}
	]
};

/** The sine, elementwise; angles in radians; integers give float32. */
export function sin(self: Tensor): Tensor {
	return unaryOp(op, 'sin', self, 'float');
}

/** sin, in place. */
export function sin_(self: Tensor): Tensor {
	return inPlace('sin', self, sin);
}
