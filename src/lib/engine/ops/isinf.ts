import { unaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Isinf',
	tex: ([x]) => `\\operatorname{isinf}(${x})`,
	saves: 'nothing',
	gradients: []
};

/** Whether each number is ∞ or −∞. */
export function isinf(self: Tensor): Tensor {
	return unaryOp(op, 'isinf', self, 'bool');
}
