import { bitwiseOp } from '../bitwise.ts';
import { inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'BitwiseAnd',
	tex: ([a, b]) => `${a} \\mathbin{\\&} ${b}`,
	saves: 'nothing',
	gradients: []
};

/** The bits that both have, elementwise and broadcast: Python's `&`. Of truths it is logicalAnd; floats are refused. */
export function bitwiseAnd(self: Tensor | number, other: Tensor | number): Tensor {
	return bitwiseOp(op, 'bitwiseAnd', self, other);
}

/** bitwiseAnd, in place. */
export function bitwiseAnd_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('bitwiseAnd', self, (before) => bitwiseAnd(before, other));
}
