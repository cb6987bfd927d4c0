import { zerosLike } from '../creation.ts';
import { binaryOp, inPlace } from '../elementwise.ts';
import { type Op, record } from '../op.ts';
import { Tensor } from '../Tensor.ts';

const numberOp: Op = {
	name: 'Pow',
	tex: ([x], exponent) => `${x}^{${exponent as number}}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const exponent = parameters as number;
				if (exponent === 0) return zerosLike(gradient);
				return gradient.mul(x.pow(exponent - 1).mul(exponent));
			},
			local: ([x], _, exponent) => {
				const n = exponent as number;
				return n === 2 ? `2 \\cdot ${x}` : `${n} \\cdot ${x}^{${n - 1}}`;
			}
		}
	]
};

const tensorOp: Op = {
	name: 'Pow',
	overload: 1,
	tex: ([a, b]) => `{${a}}^{${b}}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) =>
				gradient.mul(b.mul(a.pow(b.sub(1)))).maskedFill(b.eq(0), 0),
			local: ([a, b]) => `${b} \\cdot ${a}^{${b} - 1}`
		},
		{
			rule: (gradient, { saved: [a, b] }) =>
				gradient.mul(
					a
						.pow(b)
						.mul(a.log())
						.maskedFill(a.eq(0).logicalAnd(b.ge(0)), 0)
				),
			local: ([a, b]) => `${a}^{${b}} \\ln ${a}`
		}
	]
};
/** Computes; what is recorded is one of the above. */
const plain: Op = { ...numberOp, gradients: [] };

/** self to the power of `exponent`, elementwise and broadcast; either may be a number. */
export function pow(self: Tensor | number, exponent: Tensor | number): Tensor {
	if (exponent instanceof Tensor) return binaryOp(tensorOp, 'pow', self, exponent);
	const x = self as Tensor;
	if (x.dtype.category === 'integer' && Number.isInteger(exponent) && exponent < 0)
		throw new Error(
			`pow: integers can't be raised to a negative power, got ${exponent}; convert with .to(float32)`
		);
	// x · x as PyTorch computes it, so that the digits agree.
	if (exponent === 2 && x.dtype.category !== 'bool') {
		const out = Tensor.emptyLike(x, x.dtype);
		x.device.unary('square', x, out);
		return record(numberOp, [x], out, 2);
	}
	const out = binaryOp(plain, 'pow', x, exponent);
	return record(numberOp, [x], out, exponent);
}

/** pow, in place. */
export function pow_(self: Tensor, exponent: Tensor | number): Tensor {
	return inPlace('pow', self, (before) => pow(before, exponent));
}
