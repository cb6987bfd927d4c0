import { gradMode } from '../autograd/gradMode.ts';
import { type Op, record } from '../op.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { fromTheEnd as totals } from './cumsum.ts';

/** logcumsumexp along `dim` from its end to its start. */
const fromTheEnd = (x: Tensor, dim: number): Tensor => x.flip(dim).logcumsumexp(dim).flip(dim);

const op: Op = {
	name: 'Logcumsumexp',
	tex: ([x]) => `\\ln \\sum_{j \\le i} e^{${x}_j}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const dim = parameters as number;
				if (x.dim() === 0 || x.numel() === 0) return gradient;
				const y = x.logcumsumexp(dim);
				// What is differentiated again must not pass through logarithms of 0.
				if (gradMode.enabled) return totals(gradient.div(y.exp()), dim).mul(x.exp());
				// In logarithms, so that nothing overflows: gains and losses apart, for want of a logarithm of both.
				const part = (sign: number) =>
					fromTheEnd(gradient.mul(sign).clampMin(0).log().sub(y), dim).add(x).exp();
				return part(1).sub(part(-1));
			},
			local: ([x], y) => `[j \\le i] e^{${x}_j - ${y}_i}`
		}
	]
};

/** ln Σ e^self of the elements so far along `dim`, without overflow. */
export function logcumsumexp(self: Tensor, dim: number): Tensor {
	const d = wrapDim(dim, self.dim(), 'logcumsumexp');
	const out = Tensor.empty(self.device, self.dtype, self.shape);
	self.device.scan('logaddexp', self, d, out);
	return record(op, [self], out, d);
}
