import type { UnaryKernel } from '../devices/Device.ts';
import { zerosLike } from '../creation.ts';
import { binaryOp, inPlace } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
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

/** The kernels, one after the other, by which PyTorch computes some powers. */
const special = new Map<number, readonly UnaryKernel[]>([
	[0.5, ['sqrt']],
	[-0.5, ['rsqrt']],
	[-1, ['reciprocal']],
	[-2, ['square', 'reciprocal']]
]);

/** x to a power that PyTorch computes otherwise, so that the digits agree; null for all others. */
function computed(x: Tensor, exponent: number): Tensor | null {
	if (x.dtype.category !== 'float') return null;
	if (exponent === 3) return quietly(() => x.mul(x).mul(x));
	const kernels = special.get(exponent);
	if (!kernels) return null;
	const out = Tensor.emptyLike(x, x.dtype);
	kernels.forEach((kernel, i) => x.device.unary(kernel, i === 0 ? x : out, out));
	return out;
}

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
	const out = computed(x, exponent) ?? binaryOp(plain, 'pow', x, exponent);
	return record(numberOp, [x], out, exponent);
}

/** pow, in place. */
export function pow_(self: Tensor, exponent: Tensor | number): Tensor {
	return inPlace('pow', self, (before) => pow(before, exponent));
}
