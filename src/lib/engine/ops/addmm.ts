import { type Op, record } from '../op.ts';
import { showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Addmm',
	tex: ([bias, a, b]) => `${a}\\,${b} + ${bias}`,
	saves: 'inputs',
	gradients: [
		{ rule: (gradient) => gradient, local: () => '1' },
		{
			rule: (gradient, { saved: [, , b] }) => gradient.matmul(b.t()),
			local: ([, , b]) => `${b}^\\top`,
			chain: (gradient, local) => `${gradient}\\,${local}`
		},
		{
			rule: (gradient, { saved: [, a] }) => a.t().matmul(gradient),
			local: ([, a]) => `${a}^\\top`,
			chain: (gradient, local) => `${local}\\,${gradient}`
		}
	]
};

/** self + a · b: self broadcast to (n, m), a (n, k), b (k, m) → (n, m). */
export function addmm(self: Tensor, a: Tensor, b: Tensor): Tensor {
	if (a.dim() !== 2 || b.dim() !== 2 || a.shape[1] !== b.shape[0])
		throw new Error(
			`addmm: the matrices must have 2 dimensions and equal inner sizes, got ${showShape(a.shape)} and ${showShape(b.shape)}; transpose one or reshape`
		);
	const out = Tensor.empty(a.device, a.dtype, [a.shape[0], b.shape[1]]);
	a.device.matmul(a, b, out);
	a.device.binary('add', out, self, out);
	return record(op, [self, a, b], out);
}
