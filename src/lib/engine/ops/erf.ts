import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Erf',
	tex: ([x]) => `\\operatorname{erf} ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) =>
				gradient.mul(
					x
						.mul(x)
						.neg()
						.exp()
						.mul(2 / Math.sqrt(Math.PI))
				),
			local: ([x]) => `\\frac{2}{\\sqrt{\\pi}} e^{-${x}^2}`
		}
	]
};

/** The error function 2/√π · ∫₀ˣ e^(−t²) dt, elementwise; integers give float32. */
export function erf(self: Tensor): Tensor {
	return unaryOp(op, 'erf', self, 'float');
}

/** erf, in place. */
export function erf_(self: Tensor): Tensor {
	return inPlace('erf', self, erf);
}
