import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { zeroGradient } from '../zeroGradient.ts';

const op: Op = {
	name: 'Sign',
	tex: ([x]) => `\\operatorname{sgn}(${x})`,
	saves: 'nothing',
	gradients: [zeroGradient]
};

/** −1, 0 or 1, elementwise: the sign of each number. */
export function sign(self: Tensor): Tensor {
	return unaryOp(op, 'sign', self);
}

/** sign, in place. */
export function sign_(self: Tensor): Tensor {
	return inPlace('sign', self, sign);
}
