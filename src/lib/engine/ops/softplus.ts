import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

interface Softplus {
	beta: number;
	threshold: number;
}

const op: Op = {
	name: 'Softplus',
	tex: ([x]) => `\\ln(1 + e^{${x}})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const { beta, threshold } = parameters as Softplus;
				const scaled = x.mul(beta);
				return where(scaled.gt(threshold), gradient, gradient.mul(scaled.sigmoid()));
			},
			local: ([x]) => `\\sigma(${x})`
		}
	]
};

/** ln(1 + e^(beta · self)) / beta, elementwise; self itself where beta · self is above the threshold. */
export function softplus(
	self: Tensor,
	{ beta = 1, threshold = 20 }: { beta?: number; threshold?: number } = {}
): Tensor {
	const out = quietly(() => {
		const scaled = self.mul(beta);
		return where(scaled.gt(threshold), self, scaled.exp().log1p().div(beta));
	});
	return record(op, [self], out, { beta, threshold } satisfies Softplus);
}
