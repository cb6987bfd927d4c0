import { float32 } from '../dtype.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Sinc',
	tex: ([x]) => `\\operatorname{sinc} ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => {
				const angle = x.mul(Math.PI);
				const slope = angle.cos().mul(angle).sub(angle.sin()).div(angle.mul(x));
				return gradient.mul(slope.maskedFill(x.eq(0), 0));
			},
			local: ([x]) => `\\frac{\\cos \\pi ${x} - \\operatorname{sinc} ${x}}{${x}}`
		}
	]
};

/** sin(π · self) / (π · self), elementwise, and 1 at 0. */
export function sinc(self: Tensor): Tensor {
	const x = self.dtype.category === 'float' ? self : self.to(float32);
	const out = quietly(() => {
		const angle = x.mul(Math.PI);
		return angle.sin().div(angle).maskedFill(x.eq(0), 1);
	});
	return record(op, [x], out);
}
