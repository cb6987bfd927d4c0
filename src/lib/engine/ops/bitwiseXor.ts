import { bitwiseOp } from '../bitwise.ts';
import { inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'BitwiseXor',
	tex: ([a, b]) => `${a} \\oplus ${b}`,
	saves: 'nothing',
	gradients: []
};

/** The bits that just one has, elementwise and broadcast: Python's `^`. Of truths it is logicalXor; floats are refused. */
export function bitwiseXor(self: Tensor | number, other: Tensor | number): Tensor {
	return bitwiseOp(op, 'bitwiseXor', self, other);
}

/** bitwiseXor, in place. */
export function bitwiseXor_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('bitwiseXor', self, (before) => bitwiseXor(before, other));
}
