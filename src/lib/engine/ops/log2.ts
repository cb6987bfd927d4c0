import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Log2',
	tex: ([x]) => `\\log_2 ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.div(x.mul(Math.LN2)),
			local: ([x]) => `\\frac{1}{${x} \\ln 2}`
		}
	]
};

/** The logarithm to base 2, elementwise; integers give float32. */
export function log2(self: Tensor): Tensor {
	return unaryOp(op, 'log2', self, 'float');
}

/** log2, in place. */
export function log2_(self: Tensor): Tensor {
	return inPlace('log2', self, log2);
}
