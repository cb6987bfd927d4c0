import { inPlace, unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Neg',
	tex: ([x]) => `-${x}`,
	saves: 'nothing',
	gradients: [{ rule: (gradient) => gradient.neg(), local: () => '-1' }]
};

/** −self, elementwise. */
export function neg(self: Tensor): Tensor {
	if (self.dtype.category === 'bool')
		throw new Error('neg: the tensor must hold numbers, got bool; use logicalNot()');
	return unaryOp(op, 'neg', self);
}

/** neg, in place. */
export function neg_(self: Tensor): Tensor {
	return inPlace('neg', self, neg);
}
