import { bitwiseOp } from '../bitwise.ts';
import { inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'BitwiseOr',
	tex: ([a, b]) => `${a} \\mathbin{|} ${b}`,
	saves: 'nothing',
	gradients: []
};

/** The bits that either has, elementwise and broadcast: Python's `|`. Of truths it is logicalOr; floats are refused. */
export function bitwiseOr(self: Tensor | number, other: Tensor | number): Tensor {
	return bitwiseOp(op, 'bitwiseOr', self, other);
}

/** bitwiseOr, in place. */
export function bitwiseOr_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('bitwiseOr', self, (before) => bitwiseOr(before, other));
}
