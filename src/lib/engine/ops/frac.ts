import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Frac',
	tex: ([x]) => `\\operatorname{frac}(${x})`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient) => gradient,
			local: () => '1'
		}
	]
};

/** What trunc() leaves, elementwise: self − trunc(self). */
export function frac(self: Tensor): Tensor {
	return unaryOp(op, 'frac', self);
}

/** frac, in place. */
export function frac_(self: Tensor): Tensor {
	return inPlace('frac', self, frac);
}
