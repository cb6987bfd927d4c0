import { binaryOp, binaryOpInPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Add',
	tex: ([a, b]) => `${a} + ${b}`,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient) => gradient, local: () => '1' },
		{ rule: (gradient) => gradient, local: () => '1' }
	]
};

/** self + other, elementwise and broadcast. */
export function add(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'add', self, other);
}

/** self += other. */
export function add_(self: Tensor, other: Tensor | number): Tensor {
	return binaryOpInPlace(op, 'add', self, other);
}
