import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

interface Elu {
	/** Slope above 0. */
	scale: number;
	/** What it falls to below 0. */
	depth: number;
	/** How fast it falls. */
	rate: number;
}

const make = (name: string): Op => ({
	name,
	tex: ([x]) => `\\operatorname{${name.toLowerCase()}}(${x})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const { scale, depth, rate } = parameters as Elu;
				const below = x
					.mul(rate)
					.exp()
					.mul(depth * rate);
				return where(x.gt(0), gradient.mul(scale), gradient.mul(below));
			},
			local: ([x]) => `(1 \\text{ if } ${x} > 0 \\text{ else } e^{${x}})`
		}
	]
});

const eluOp = make('Elu');
const celuOp = make('Celu');

function compute(op: Op, self: Tensor, how: Elu): Tensor {
	const { scale, depth, rate } = how;
	const out = quietly(() => where(self.gt(0), self.mul(scale), self.mul(rate).expm1().mul(depth)));
	return record(op, [self], out, how);
}

/** self where it is positive, else alpha · (eˣ − 1). */
export function elu(self: Tensor, { alpha = 1 }: { alpha?: number } = {}): Tensor {
	return compute(eluOp, self, { scale: 1, depth: alpha, rate: 1 });
}

/** self where it is positive, else alpha · (e^(x / alpha) − 1): its slope has no step. */
export function celu(self: Tensor, { alpha = 1 }: { alpha?: number } = {}): Tensor {
	if (alpha === 0) throw new Error('celu: alpha must be other than 0, got 0; try 1');
	return compute(celuOp, self, { scale: 1, depth: alpha, rate: 1 / alpha });
}

/** elu() with the two constants that keep mean 0 and variance 1 (Klambauer et al. 2017). */
export function selu(self: Tensor): Tensor {
	const scale = 1.0507009873554804934193349852946;
	const alpha = 1.6732632423543772848170429916717;
	return compute(eluOp, self, { scale, depth: scale * alpha, rate: 1 });
}
