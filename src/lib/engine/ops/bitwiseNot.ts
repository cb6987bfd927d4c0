import { checkBits } from '../bitwise.ts';
import { inPlace } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'BitwiseNot',
	tex: ([x]) => `{\\sim} ${x}`,
	saves: 'nothing',
	gradients: []
};

/** All bits the other way round, −x − 1: Python's `~`. Of truths it is logicalNot; floats are refused. */
export function bitwiseNot(self: Tensor): Tensor {
	checkBits('bitwiseNot', self);
	const out = quietly(() =>
		self.dtype.category === 'bool' ? self.logicalNot() : self.neg().sub(1)
	);
	return record(op, [self], out);
}

/** bitwiseNot, in place. */
export function bitwiseNot_(self: Tensor): Tensor {
	return inPlace('bitwiseNot', self, bitwiseNot);
}
