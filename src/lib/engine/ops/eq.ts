import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Eq',
	tex: ([a, b]) => `${a} = ${b}`,
	saves: 'nothing',
	gradients: []
};

/** Whether equal, elementwise and broadcast; bool. */
export function eq(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'eq', self, other, 'bool');
}

/** eq, in place: 1 or 0 in the tensor's own dtype. */
export function eq_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('eq', self, (before) => eq(before, other));
}
