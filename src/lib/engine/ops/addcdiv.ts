import { inPlace } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Addcdiv',
	tex: ([x, a, b], value) => `${x} + ${value as number} \\cdot \\frac{${a}}{${b}}`,
	saves: 'inputs',
	gradients: [
		{ rule: (gradient) => gradient, local: () => '1' },
		{
			rule: (gradient, { saved: [, , b], parameters }) => gradient.mul(parameters as number).div(b),
			local: ([, , b], _, value) => `\\frac{${value as number}}{${b}}`
		},
		{
			rule: (gradient, { saved: [, a, b], parameters }) =>
				gradient.mul(
					a
						.mul(parameters as number)
						.div(b.mul(b))
						.neg()
				),
			local: ([, a, b], _, value) => `-\\frac{${value as number} \\cdot ${a}}{${b}^2}`
		}
	]
};

/** self + value · a ÷ b, elementwise and broadcast. */
export function addcdiv(
	self: Tensor,
	a: Tensor,
	b: Tensor,
	{ value = 1 }: { value?: number } = {}
): Tensor {
	if (a.dtype.category !== 'float' && b.dtype.category !== 'float')
		throw new Error(
			`addcdiv: integers can't be divided into a sum, got ${a.dtype.name} and ${b.dtype.name}; convert one with .to(float32)`
		);
	const out = quietly(() => self.add(a.mul(value).div(b)));
	return record(op, [self, a, b], out, value);
}

/** addcdiv, in place. */
export function addcdiv_(
	self: Tensor,
	a: Tensor,
	b: Tensor,
	options: { value?: number } = {}
): Tensor {
	return inPlace('addcdiv', self, (before) => addcdiv(before, a, b, options));
}
