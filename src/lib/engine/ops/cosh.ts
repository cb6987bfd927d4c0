import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Cosh',
	tex: ([x]) => `\\cosh ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.mul(x.sinh()),
			local: ([x]) => `\\sinh ${x}`
		}
	]
};

/** The hyperbolic cosine, elementwise; integers give float32. */
export function cosh(self: Tensor): Tensor {
	return unaryOp(op, 'cosh', self, 'float');
}

/** cosh, in place. */
export function cosh_(self: Tensor): Tensor {
	return inPlace('cosh', self, cosh);
}
