import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { checkDivisor } from './floorDivide.ts';

const make = (overload: number): Op => ({
	name: 'Fmod',
	overload,
	tex: ([a, b]) => `\\operatorname{fmod}(${a}, ${b})`,
	saves: 'inputs',
	gradients: [
		{ rule: (gradient) => gradient, local: () => '1' },
		{
			rule: (gradient, { saved: [a, b] }) =>
				gradient.mul(a.div(b, { roundingMode: 'trunc' }).neg()),
			local: ([a, b]) => `-\\operatorname{trunc}(${a} / ${b})`
		}
	]
});

const byNumber = make(0);
const byTensor = make(1);

/** What a division rounded towards 0 leaves, with the sign of `self`: JavaScript's `%`. */
export function fmod(self: Tensor, other: Tensor | number): Tensor {
	checkDivisor(self, other, 'fmod');
	return binaryOp(typeof other === 'number' ? byNumber : byTensor, 'fmod', self, other);
}

/** fmod, in place. */
export function fmod_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('fmod', self, (before) => fmod(before, other));
}
