import { binaryOp } from '../elementwise.ts';
import { type Op, record } from '../op.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Pow',
	tex: ([x], exponent) => `${x}^{${exponent as number}}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const exponent = parameters as number;
				return gradient.mul(exponent === 0 ? 0 : x.pow(exponent - 1).mul(exponent));
			},
			local: ([x], _, exponent) => {
				const n = exponent as number;
				return n === 2 ? `2 \\cdot ${x}` : `${n} \\cdot ${x}^{${n - 1}}`;
			}
		}
	]
};

/** selfⁿ for a number n, elementwise. */
export function pow(self: Tensor, exponent: number): Tensor {
	if (exponent !== 2) {
		const out = binaryOp({ ...op, gradients: [] }, 'pow', self, exponent);
		return record(op, [self], out, exponent);
	}
	const out = Tensor.emptyLike(self, self.dtype);
	// x · x as PyTorch computes it, so that the digits agree.
	self.device.unary('square', self, out);
	return record(op, [self], out, 2);
}

/** self², elementwise. */
export function square(self: Tensor): Tensor {
	return pow(self, 2);
}
