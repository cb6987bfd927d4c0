import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Expm1',
	tex: ([x]) => `e^{${x}} - 1`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y] }) => gradient.mul(y.add(1)),
			local: (_, y) => `(${y} + 1)`
		}
	]
};

/** eˣ − 1, elementwise and exact near 0; integers give float32. */
export function expm1(self: Tensor): Tensor {
	return unaryOp(op, 'expm1', self, 'float');
}

/** expm1, in place. */
export function expm1_(self: Tensor): Tensor {
	return inPlace('expm1', self, expm1);
}
