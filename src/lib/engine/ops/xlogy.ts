import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Xlogy',
	tex: ([a, b]) => `${a} \\ln ${b}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) =>
				xlogy(gradient, b).maskedFill(a.eq(0).logicalAnd(b.le(0)), 0),
			local: ([, b]) => `\\ln ${b}`
		},
		{
			rule: (gradient, { saved: [a, b] }) => gradient.mul(a).div(b),
			local: ([a, b]) => `\\frac{${a}}{${b}}`
		}
	]
};

/** self · ln(other), elementwise, 0 where self is 0: entropies need it so. */
export function xlogy(self: Tensor | number, other: Tensor | number): Tensor {
	return binaryOp(op, 'xlogy', self, other, 'float');
}

/** xlogy, in place. */
export function xlogy_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('xlogy', self, (before) => xlogy(before, other));
}
