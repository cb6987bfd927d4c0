import { unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Isfinite',
	tex: ([x]) => `\\operatorname{isfinite}(${x})`,
	saves: 'nothing',
	gradients: []
};

/** Whether each number is neither infinite nor NaN. */
export function isfinite(self: Tensor): Tensor {
	return unaryOp(op, 'isfinite', self, 'bool');
}
