import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { zeroGradient } from '../zeroGradient.ts';

const op: Op = {
	name: 'Trunc',
	tex: ([x]) => `\\operatorname{trunc}(${x})`,
	saves: 'nothing',
	gradients: [zeroGradient]
};

/** The next whole number towards 0, elementwise. */
export function trunc(self: Tensor): Tensor {
	return unaryOp(op, 'trunc', self);
}

/** trunc, in place. */
export function trunc_(self: Tensor): Tensor {
	return inPlace('trunc', self, trunc);
}
