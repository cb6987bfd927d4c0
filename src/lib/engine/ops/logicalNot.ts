import { unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'LogicalNot',
	tex: ([x]) => `\\operatorname{logicalNot}(${x})`,
	saves: 'nothing',
	gradients: []
};

/** Whether each number is 0: not, elementwise. */
export function logicalNot(self: Tensor): Tensor {
	return unaryOp(op, 'logicalNot', self, 'bool');
}
