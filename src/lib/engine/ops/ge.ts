import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Ge',
	tex: ([a, b]) => `${a} \\ge ${b}`,
	saves: 'nothing',
	gradients: []
};

/** Whether self greater than other or equal, elementwise and broadcast; bool. */
export function ge(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'ge', self, other, 'bool');
}

/** ge, in place: 1 or 0 in the tensor's own dtype. */
export function ge_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('ge', self, (before) => ge(before, other));
}
