import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Le',
	tex: ([a, b]) => `${a} \\le ${b}`,
	saves: 'nothing',
	gradients: []
};

/** Whether self less than other or equal, elementwise and broadcast; bool. */
export function le(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'le', self, other, 'bool');
}

/** le, in place: 1 or 0 in the tensor's own dtype. */
export function le_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('le', self, (before) => le(before, other));
}
