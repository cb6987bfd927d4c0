import { binaryOp, binaryOpInPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Div',
	tex: ([a, b]) => `\\frac{${a}}{${b}}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [, b] }) => gradient.div(b),
			local: ([, b]) => `\\frac{1}{${b}}`
		},
		{
			rule: (gradient, { saved: [a, b] }) => gradient.mul(a.div(b).div(b).neg()),
			local: ([a, b]) => `-\\frac{${a}}{${b}^2}`
		}
	]
};

/** self ÷ other, elementwise and broadcast; integers give float32. */
export function div(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'div', self, other);
}

/** self ÷= other. */
export function div_(self: Tensor, other: Tensor | number): Tensor {
	return binaryOpInPlace(op, 'div', self, other);
}
