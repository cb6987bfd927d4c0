import { binaryOp, binaryOpInPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Sub',
	tex: ([a, b]) => `${a} - ${b}`,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient) => gradient, local: () => '1' },
		{ rule: (gradient) => gradient.neg(), local: () => '-1' }
	]
};

/** self − other, elementwise and broadcast. */
export function sub(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'sub', self, other);
}

/** self −= other. */
export function sub_(self: Tensor, other: Tensor | number): Tensor {
	return binaryOpInPlace(op, 'sub', self, other);
}
