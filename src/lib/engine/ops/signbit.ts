import { unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Signbit',
	tex: ([x]) => `\\operatorname{signbit}(${x})`,
	saves: 'nothing',
	gradients: []
};

/** Whether each number is negative, −0 included. */
export function signbit(self: Tensor): Tensor {
	return unaryOp(op, 'signbit', self, 'bool');
}
