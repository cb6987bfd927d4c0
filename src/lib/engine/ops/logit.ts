import { float32 } from '../dtype.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Logit',
	tex: ([x]) => `\\ln \\frac{${x}}{1 - ${x}}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const slope = gradient.div(x.mul(x.rsub(1)));
				if (parameters === null) return slope.maskedFill(x.lt(0).logicalOr(x.gt(1)), NaN);
				const eps = parameters as number;
				return slope.maskedFill(x.lt(eps).logicalOr(x.gt(1 - eps)), 0);
			},
			local: ([x]) => `\\frac{1}{${x} (1 - ${x})}`
		}
	]
};

/** ln(self / (1 − self)), elementwise: the inverse of sigmoid; with `eps`, self is held in [eps, 1 − eps] first. */
export function logit(self: Tensor, eps: number | null = null): Tensor {
	const x = self.dtype.category === 'float' ? self : self.to(float32);
	const out = quietly(() => {
		const held = eps === null ? x : x.clamp(eps, 1 - eps);
		return held.div(held.rsub(1)).log();
	});
	return record(op, [x], out, eps);
}
