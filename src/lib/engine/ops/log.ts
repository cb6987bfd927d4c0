import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Log',
	tex: ([x]) => `\\ln ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.div(x),
			local: ([x]) => `\\frac{1}{${x}}`
		}
	]
};

/** The natural logarithm, elementwise; integers give float32. */
export function log(self: Tensor): Tensor {
	return unaryOp(op, 'log', self, 'float');
}

/** log, in place. */
export function log_(self: Tensor): Tensor {
	return inPlace('log', self, log);
}
