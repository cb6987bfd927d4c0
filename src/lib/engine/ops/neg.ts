import { unaryOp } from '../elementwise.ts';
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
	return unaryOp(op, 'neg', self);
}
