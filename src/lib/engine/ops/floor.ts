import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { zeroGradient } from '../zeroGradient.ts';

const op: Op = {
	name: 'Floor',
	tex: ([x]) => `\\lfloor ${x} \\rfloor`,
	saves: 'nothing',
	gradients: [zeroGradient]
};

/** The next whole number downwards, elementwise. */
export function floor(self: Tensor): Tensor {
	return unaryOp(op, 'floor', self);
}

/** floor, in place. */
export function floor_(self: Tensor): Tensor {
	return inPlace('floor', self, floor);
}
