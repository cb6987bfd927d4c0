import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { checkDivisor } from './floorDivide.ts';

const make = (overload: number): Op => ({
	name: 'Remainder',
	overload,
	tex: ([a, b]) => `${a} \\bmod ${b}`,
	saves: 'inputs',
	gradients: [
		{ rule: (gradient) => gradient, local: () => '1' },
		{
			rule: (gradient, { saved: [a, b] }) =>
				gradient.mul(a.div(b, { roundingMode: 'floor' }).neg()),
			local: ([a, b]) => `-\\lfloor ${a} / ${b} \\rfloor`
		}
	]
});

const byNumber = make(0);
const byTensor = make(1);

/** What floorDivide() leaves, with the sign of `other`: Python's `%`. */
export function remainder(self: Tensor | number, other: Tensor | number): Tensor {
	checkDivisor(self, other, 'remainder');
	return binaryOp(typeof other === 'number' ? byNumber : byTensor, 'remainder', self, other);
}

/** remainder, in place. */
export function remainder_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('remainder', self, (before) => remainder(before, other));
}
