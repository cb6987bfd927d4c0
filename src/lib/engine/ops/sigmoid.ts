import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Sigmoid',
	tex: ([x]) => `\\sigma(${x})`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y] }) => gradient.mul(y.mul(y.rsub(1))),
			local: (_, y) => `${y} (1 - ${y})`
		}
	]
};

/** 1 / (1 + e⁻ˣ), elementwise: into (0, 1); integers give float32. */
export function sigmoid(self: Tensor): Tensor {
	return unaryOp(op, 'sigmoid', self, 'float');
}

/** sigmoid, in place. */
export function sigmoid_(self: Tensor): Tensor {
	return inPlace('sigmoid', self, sigmoid);
}
