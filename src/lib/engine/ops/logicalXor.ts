import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'LogicalXor',
	tex: ([a, b]) => `${a} \\oplus ${b}`,
	saves: 'nothing',
	gradients: []
};

/** Whether just one other than 0, elementwise and broadcast; bool. */
export function logicalXor(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'logicalXor', self, other, 'bool');
}

/** logicalXor, in place: 1 or 0 in the tensor's own dtype. */
export function logicalXor_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('logicalXor', self, (before) => logicalXor(before, other));
}
