import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { zeroGradient } from '../zeroGradient.ts';

const op: Op = {
	name: 'Copysign',
	tex: ([a, b]) => `|${a}| \\operatorname{sgn}(${b})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) =>
				gradient.mul(copysign(a, b).div(a).maskedFill(a.eq(0), 0)),
			local: ([a, b]) => `\\operatorname{sgn}(${a}) \\operatorname{sgn}(${b})`
		},
		zeroGradient
	]
};

/** |self| with the sign of `other`, elementwise. */
export function copysign(self: Tensor, other: Tensor | number): Tensor {
	return binaryOp(op, 'copysign', self, other, 'float');
}

/** copysign, in place. */
export function copysign_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('copysign', self, (before) => copysign(before, other));
}
