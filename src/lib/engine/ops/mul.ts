import { binaryOp, binaryOpInPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Mul',
	tex: ([a, b]) => `${a} \\cdot ${b}`,
	saves: 'inputs',
	gradients: [
		{ rule: (gradient, { saved: [, b] }) => gradient.mul(b), local: ([, b]) => b },
		{ rule: (gradient, { saved: [a] }) => gradient.mul(a), local: ([a]) => a }
	]
};

/** self · other, elementwise and broadcast. */
export function mul(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'mul', self, other);
}

/** self ·= other. */
export function mul_(self: Tensor, other: Tensor | number): Tensor {
	return binaryOpInPlace(op, 'mul', self, other);
}
