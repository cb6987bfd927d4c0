import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { zeroGradient } from '../zeroGradient.ts';

const op: Op = {
	name: 'Ceil',
	tex: ([x]) => `\\lceil ${x} \\rceil`,
	saves: 'nothing',
	gradients: [zeroGradient]
};

/** The next whole number upwards, elementwise. */
export function ceil(self: Tensor): Tensor {
	return unaryOp(op, 'ceil', self);
}

/** ceil, in place. */
export function ceil_(self: Tensor): Tensor {
	return inPlace('ceil', self, ceil);
}
