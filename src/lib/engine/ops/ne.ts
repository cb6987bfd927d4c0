import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Ne',
	tex: ([a, b]) => `${a} \\neq ${b}`,
	saves: 'nothing',
	gradients: []
};

/** Whether not equal, elementwise and broadcast; bool. */
export function ne(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'ne', self, other, 'bool');
}

/** ne, in place: 1 or 0 in the tensor's own dtype. */
export function ne_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('ne', self, (before) => ne(before, other));
}
