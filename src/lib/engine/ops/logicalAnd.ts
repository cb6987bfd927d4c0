import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'LogicalAnd',
	tex: ([a, b]) => `${a} \\wedge ${b}`,
	saves: 'nothing',
	gradients: []
};

/** Whether both other than 0, elementwise and broadcast; bool. */
export function logicalAnd(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'logicalAnd', self, other, 'bool');
}

/** logicalAnd, in place: 1 or 0 in the tensor's own dtype. */
export function logicalAnd_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('logicalAnd', self, (before) => logicalAnd(before, other));
}
