import { binaryOp, inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { zeroGradient } from '../zeroGradient.ts';

const backwardOp: Op = {
	name: 'ThresholdBackward',
	tex: ([gradient, y]) => `${gradient} \\cdot [${y} > 0]`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [, y] }) => reluBackward(gradient, y),
			local: ([, y]) => `[${y} > 0]`
		},
		zeroGradient
	]
};

/** The gradient where the output y of a relu is above 0. */
const reluBackward = (gradient: Tensor, y: Tensor): Tensor =>
	binaryOp(backwardOp, 'reluBackward', gradient, y);

const op: Op = {
	name: 'Relu',
	tex: ([x]) => `\\max(0, ${x})`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y] }) => reluBackward(gradient, y),
			local: (_, y) => `[${y} > 0]`
		}
	]
};

/** max(0, self), elementwise; its slope at 0 is 0. */
export function relu(self: Tensor): Tensor {
	return unaryOp(op, 'relu', self);
}

/** relu, in place. */
export function relu_(self: Tensor): Tensor {
	return inPlace('relu', self, relu);
}
