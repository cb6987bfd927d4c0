import { type Op, quietly, record } from '../op.ts';
import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

const op: Op = {
	name: 'Prelu',
	tex: ([x, a]) => `\\max(0, ${x}) + ${a} \\min(0, ${x})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x, a] }) => where(x.gt(0), gradient, gradient.mul(a)),
			local: ([x, a]) => `(1 \\text{ if } ${x} > 0 \\text{ else } ${a})`
		},
		{
			rule: (gradient, { saved: [x] }) => where(x.gt(0), 0, gradient.mul(x)),
			local: ([x]) => `\\min(0, ${x})`
		}
	]
};

/** self where it is positive, else `weight` times it: one weight, or one per position of the second dimension. */
export function prelu(self: Tensor, weight: Tensor): Tensor {
	const channels = self.dim() > 1 ? self.shape[1] : 1;
	if ((weight.numel() !== 1 && weight.numel() !== channels) || weight.dim() > 1)
		throw new Error(
			`prelu: one weight or a vector of ${channels} is required, got shape ${showShape(weight.shape)} for shape ${showShape(self.shape)}; give one per channel`
		);
	const slopes =
		weight.numel() === 1 || self.dim() < 2
			? weight.reshape()
			: weight.reshape(...self.shape.map((_, d) => (d === 1 ? -1 : 1)));
	const out = quietly(() => where(self.gt(0), self, self.mul(slopes)));
	return record(op, [self, slopes], out);
}
