import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Cos',
	tex: ([x]) => `\\cos ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.mul(x.sin().neg()),
			local: ([x]) => `-\\sin ${x}`
		}
	]
};

/** The cosine, elementwise; angles in radians; integers give float32. */
export function cos(self: Tensor): Tensor {
	return unaryOp(op, 'cos', self, 'float');
}

/** cos, in place. */
export function cos_(self: Tensor): Tensor {
	return inPlace('cos', self, cos);
}
