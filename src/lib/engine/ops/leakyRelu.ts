import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

const op: Op = {
	name: 'LeakyRelu',
	tex: ([x], slope) => `\\max(${slope as number} ${x}, ${x})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) =>
				where(x.gt(0), gradient, gradient.mul(parameters as number)),
			local: ([x], _, slope) => `(1 \\text{ if } ${x} > 0 \\text{ else } ${slope as number})`
		}
	]
};

/** self where it is positive, else `negativeSlope` times it. */
export function leakyRelu(
	self: Tensor,
	{ negativeSlope = 0.01 }: { negativeSlope?: number } = {}
): Tensor {
	const out = quietly(() => where(self.gt(0), self, self.mul(negativeSlope)));
	return record(op, [self], out, negativeSlope);
}
