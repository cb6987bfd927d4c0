import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Sqrt',
	tex: ([x]) => `\\sqrt{${x}}`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y] }) => gradient.div(y.mul(2)),
			local: (_, y) => `\\frac{1}{2 ${y}}`
		}
	]
};

/** √self, elementwise; integers give float32. */
export function sqrt(self: Tensor): Tensor {
	return unaryOp(op, 'sqrt', self, 'float');
}

/** sqrt, in place. */
export function sqrt_(self: Tensor): Tensor {
	return inPlace('sqrt', self, sqrt);
}
