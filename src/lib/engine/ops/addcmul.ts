import { inPlace } from '../elementwise.ts';
import { multiplyAdd } from '../multiplyAdd.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Addcmul',
	tex: ([x, a, b], value) => `${x} + ${value as number} \\cdot ${a} \\cdot ${b}`,
	saves: 'inputs',
	gradients: [
		{ rule: (gradient) => gradient, local: () => '1' },
		{
			rule: (gradient, { saved: [, , b], parameters }) => gradient.mul(b.mul(parameters as number)),
			local: ([, , b], _, value) => `${value as number} \\cdot ${b}`
		},
		{
			rule: (gradient, { saved: [, a], parameters }) => gradient.mul(a.mul(parameters as number)),
			local: ([, a], _, value) => `${value as number} \\cdot ${a}`
		}
	]
};

/** self + value · a · b, elementwise and broadcast. */
export function addcmul(
	self: Tensor,
	a: Tensor,
	b: Tensor,
	{ value = 1 }: { value?: number } = {}
): Tensor {
	// Integers count whole times only, as in PyTorch.
	const whole = [self, a, b].every((x) => x.dtype.category !== 'float');
	const out = quietly(() => multiplyAdd(self, a.mul(whole ? Math.trunc(value) : value), b));
	return record(op, [self, a, b], out, value);
}

/** addcmul, in place. */
export function addcmul_(
	self: Tensor,
	a: Tensor,
	b: Tensor,
	options: { value?: number } = {}
): Tensor {
	return inPlace('addcmul', self, (before) => addcmul(before, a, b, options));
}
