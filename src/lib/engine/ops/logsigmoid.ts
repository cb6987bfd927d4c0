import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'LogSigmoid',
	tex: ([x]) => `\\ln \\sigma(${x})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.mul(x.neg().sigmoid()),
			local: ([x]) => `\\sigma(-${x})`
		}
	]
};

/** ln sigmoid(self), elementwise and exact where that underflows. */
export function logsigmoid(self: Tensor): Tensor {
	const out = quietly(() => self.clampMax(0).sub(self.abs().neg().exp().log1p()));
	return record(op, [self], out);
}
