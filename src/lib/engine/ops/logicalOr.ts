import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'LogicalOr',
	tex: ([a, b]) => `${a} \\vee ${b}`,
	saves: 'nothing',
	gradients: []
};

/** Whether one or both other than 0, elementwise and broadcast; bool. */
export function logicalOr(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'logicalOr', self, other, 'bool');
}

/** logicalOr, in place: 1 or 0 in the tensor's own dtype. */
export function logicalOr_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('logicalOr', self, (before) => logicalOr(before, other));
}
