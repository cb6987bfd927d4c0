import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Abs',
	tex: ([x]) => `|${x}|`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.mul(x.sign()),
			local: ([x]) => `\\operatorname{sgn}(${x})`
		}
	]
};

/** |self|, elementwise. */
export function abs(self: Tensor): Tensor {
	return unaryOp(op, 'abs', self);
}

/** abs, in place. */
export function abs_(self: Tensor): Tensor {
	return inPlace('abs', self, abs);
}
