import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Erfc',
	tex: ([x]) => `1 - \\operatorname{erf} ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) =>
				gradient.mul(
					x
						.mul(x)
						.neg()
						.exp()
						.mul(-2 / Math.sqrt(Math.PI))
				),
			local: ([x]) => `-\\frac{2}{\\sqrt{\\pi}} e^{-${x}^2}`
		}
	]
};

/** 1 − erf(self), elementwise and exact where that is tiny; integers give float32. */
export function erfc(self: Tensor): Tensor {
	return unaryOp(op, 'erfc', self, 'float');
}

/** erfc, in place. */
export function erfc_(self: Tensor): Tensor {
	return inPlace('erfc', self, erfc);
}
