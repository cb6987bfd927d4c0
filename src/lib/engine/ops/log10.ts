import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Log10',
	tex: ([x]) => `\\log_{10} ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.div(x.mul(Math.LN10)),
			local: ([x]) => `\\frac{1}{${x} \\ln 10}`
		}
	]
};

/** The logarithm to base 10, elementwise; integers give float32. */
export function log10(self: Tensor): Tensor {
	return unaryOp(op, 'log10', self, 'float');
}

/** log10, in place. */
export function log10_(self: Tensor): Tensor {
	return inPlace('log10', self, log10);
}
