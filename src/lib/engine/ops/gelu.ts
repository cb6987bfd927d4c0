import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const root = Math.sqrt(2 / Math.PI);
const exactCdf = (x: Tensor): Tensor => x.mul(Math.SQRT1_2).erf().add(1).mul(0.5);
const bend = (x: Tensor): Tensor => x.add(x.mul(x).mul(x).mul(0.044715)).mul(root).tanh();

const op: Op = {
	name: 'Gelu',
	tex: ([x]) => `${x} \\, \\Phi(${x})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				if (parameters === 'tanh') {
					const t = bend(x);
					const slope = x
						.mul(x)
						.mul(3 * 0.044715)
						.add(1)
						.mul(root);
					const inner = t.mul(t).rsub(1).mul(slope).mul(x).mul(0.5);
					return gradient.mul(t.add(1).mul(0.5).add(inner));
				}
				const density = x
					.mul(x)
					.mul(-0.5)
					.exp()
					.mul(1 / Math.sqrt(2 * Math.PI));
				return gradient.mul(exactCdf(x).add(x.mul(density)));
			},
			local: ([x]) => `(\\Phi(${x}) + ${x} \\varphi(${x}))`
		}
	]
};

/** self times the share of a normal distribution below it; 'tanh' is the usual approximation of that share. */
export function gelu(
	self: Tensor,
	{ approximate = 'none' }: { approximate?: 'none' | 'tanh' } = {}
): Tensor {
	if (approximate !== 'none' && approximate !== 'tanh')
		throw new Error(
			`gelu: approximate must be 'none' or 'tanh', got '${String(approximate)}'; choose one`
		);
	const out = quietly(() =>
		approximate === 'tanh' ? self.mul(0.5).mul(bend(self).add(1)) : self.mul(exactCdf(self))
	);
	return record(op, [self], out, approximate);
}
