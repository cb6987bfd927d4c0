import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Reciprocal',
	tex: ([x]) => `\\frac{1}{${x}}`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y] }) => gradient.mul(y.mul(y)).neg(),
			local: (_, y) => `-${y}^2`
		}
	]
};

/** 1/self, elementwise; integers give float32. */
export function reciprocal(self: Tensor): Tensor {
	return unaryOp(op, 'reciprocal', self, 'float');
}

/** reciprocal, in place. */
export function reciprocal_(self: Tensor): Tensor {
	return inPlace('reciprocal', self, reciprocal);
}
