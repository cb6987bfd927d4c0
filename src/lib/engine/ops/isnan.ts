import { unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Isnan',
	tex: ([x]) => `\\operatorname{isnan}(${x})`,
	saves: 'nothing',
	gradients: []
};

/** Whether each number is NaN. */
export function isnan(self: Tensor): Tensor {
	return unaryOp(op, 'isnan', self, 'bool');
}
