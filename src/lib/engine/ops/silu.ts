import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Silu',
	tex: ([x]) => `${x} \\, \\sigma(${x})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => {
				const s = x.sigmoid();
				return gradient.mul(s.mul(x.mul(s.rsub(1)).add(1)));
			},
			local: ([x]) => `\\sigma(${x}) (1 + ${x} (1 - \\sigma(${x})))`
		}
	]
};

/** self · sigmoid(self), elementwise. */
export function silu(self: Tensor): Tensor {
	const out = quietly(() => self.mul(self.sigmoid()));
	return record(op, [self], out);
}
