import { type Op, record } from '../op.ts';
import { showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Mm',
	tex: ([a, b]) => `${a}\\,${b}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [, b] }) => gradient.matmul(b.t()),
			local: ([, b]) => `${b}^\\top`,
			chain: (gradient, local) => `${gradient}\\,${local}`
		},
		{
			rule: (gradient, { saved: [a] }) => a.t().matmul(gradient),
			local: ([a]) => `${a}^\\top`,
			chain: (gradient, local) => `${local}\\,${gradient}`
		}
	]
};

/** Matrix product: self (n, k), other (k, m) → (n, m). */
export function matmul(self: Tensor, other: Tensor): Tensor {
	if (self.dim() !== 2 || other.dim() !== 2)
		throw new Error(
			`matmul: both tensors must have 2 dimensions, got ${showShape(self.shape)} and ${showShape(other.shape)}; reshape them first`
		);
	if (self.shape[1] !== other.shape[0])
		throw new Error(
			`matmul: inner sizes must match, got ${showShape(self.shape)} and ${showShape(other.shape)}; transpose one or reshape`
		);
	if (self.dtype !== other.dtype)
		throw new Error(
			`matmul: both tensors must have one dtype, got ${self.dtype.name} and ${other.dtype.name}; convert one with .to()`
		);
	const out = Tensor.empty(self.device, self.dtype, [self.shape[0], other.shape[1]]);
	self.device.matmul(self, other, out);
	return record(op, [self, other], out);
}
