import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Gt',
	tex: ([a, b]) => `${a} > ${b}`,
	saves: 'nothing',
	gradients: []
};

/** Whether self greater than other, elementwise and broadcast; bool. */
export function gt(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'gt', self, other, 'bool');
}

/** gt, in place: 1 or 0 in the tensor's own dtype. */
export function gt_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('gt', self, (before) => gt(before, other));
}
