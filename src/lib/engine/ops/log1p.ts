import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Log1P',
	tex: ([x]) => `\\ln(1 + ${x})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.div(x.add(1)),
			local: ([x]) => `\\frac{1}{1 + ${x}}`
		}
	]
};

/** ln(1 + self), elementwise and exact near 0; integers give float32. */
export function log1p(self: Tensor): Tensor {
	return unaryOp(op, 'log1p', self, 'float');
}

/** log1p, in place. */
export function log1p_(self: Tensor): Tensor {
	return inPlace('log1p', self, log1p);
}
