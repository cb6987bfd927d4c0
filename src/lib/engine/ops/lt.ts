import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Lt',
	tex: ([a, b]) => `${a} < ${b}`,
	saves: 'nothing',
	gradients: []
};

/** Whether self less than other, elementwise and broadcast; bool. */
export function lt(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'lt', self, other, 'bool');
}

/** lt, in place: 1 or 0 in the tensor's own dtype. */
export function lt_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('lt', self, (before) => lt(before, other));
}
