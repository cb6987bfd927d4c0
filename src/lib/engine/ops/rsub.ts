import { binaryOp } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { checkSubtraction } from './sub.ts';

const op: Op = {
	name: 'Rsub',
	overload: 1,
	tex: ([a, b]) => `${a} - ${b}`,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient) => gradient, local: () => '1' },
		{ rule: (gradient) => gradient.neg(), local: () => '-1' }
	]
};

/** other − self, elementwise and broadcast; `other` times `alpha` less `self` times it. */
export function rsub(
	self: Tensor,
	other: Tensor | number,
	{ alpha = 1 }: { alpha?: number } = {}
): Tensor {
	checkSubtraction(self, other, 'rsub');
	return binaryOp(op, 'sub', other, alpha === 1 ? self : self.mul(alpha));
}
