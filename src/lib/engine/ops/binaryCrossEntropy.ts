import {
	checkLossShapes,
	type LossOptions,
	type Reduction,
	reduceLoss,
	unreduced
} from '../loss.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

/** Keyword arguments of `binaryCrossEntropy`. */
export interface BinaryCrossEntropyOptions extends LossOptions {
	/** A factor for each element; broadcasts. */
	weight?: Tensor | null;
}

interface Kept {
	readonly reduction: Reduction;
	readonly weight: Tensor | null;
}

function weighted(gradient: Tensor, count: number, { reduction, weight }: Kept): Tensor {
	const each = unreduced(gradient, reduction, count);
	return weight ? each.mul(weight) : each;
}

const op: Op = {
	name: 'BinaryCrossEntropy',
	tex: ([x, y]) => `-${y} \\ln ${x} - (1 - ${y}) \\ln (1 - ${x})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x, y], parameters }) =>
				x
					.sub(y)
					.div(x.neg().add(1).mul(x).clampMin(1e-12))
					.mul(weighted(gradient, x.numel(), parameters as Kept)),
			local: ([x, y]) => `\\frac{${x} - ${y}}{${x} (1 - ${x})}`
		},
		{
			rule: (gradient, { saved: [x], parameters }) =>
				x
					.neg()
					.log1p()
					.sub(x.log())
					.mul(weighted(gradient, x.numel(), parameters as Kept)),
			local: ([x]) => `\\ln \\frac{1 - ${x}}{${x}}`
		}
	]
};

/** The cross entropy of probabilities `target` against probabilities `input`; logarithms stop at −100. */
export function binaryCrossEntropy(
	input: Tensor,
	target: Tensor,
	{ weight = null, reduction = 'mean' }: BinaryCrossEntropyOptions = {}
): Tensor {
	checkLossShapes(input, target, 'binaryCrossEntropy');
	const out = quietly(() => {
		const no = input.neg().log1p().clampMin(-100);
		const yes = input.log().clampMin(-100);
		const losses = target.sub(1).mul(no).sub(target.mul(yes));
		return reduceLoss(weight ? losses.mul(weight) : losses, reduction, 'binaryCrossEntropy');
	});
	return record(op, [input, target], out, { reduction, weight } satisfies Kept);
}
