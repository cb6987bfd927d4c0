import {
	checkLossShapes,
	type LossOptions,
	type Reduction,
	reduceLoss,
	unreduced
} from '../loss.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

/** Keyword arguments of `binaryCrossEntropyWithLogits`. */
export interface BinaryCrossEntropyWithLogitsOptions extends LossOptions {
	/** A factor for each element; broadcasts. */
	weight?: Tensor | null;
	/** How much the positive class counts, one number per class; broadcasts. */
	posWeight?: Tensor | null;
}

interface Kept {
	readonly reduction: Reduction;
	readonly weight: Tensor | null;
	readonly posWeight: Tensor | null;
}

/** The gradient of the loss of each element, weighted. */
function weighted(gradient: Tensor, count: number, { reduction, weight }: Kept): Tensor {
	const each = unreduced(gradient, reduction, count);
	return weight ? each.mul(weight) : each;
}

/** ln(1 + e^−x) without overflow. */
const softplusOfMinus = (x: Tensor): Tensor => x.abs().neg().exp().log1p().sub(x.clampMax(0));

const op: Op = {
	name: 'BinaryCrossEntropyWithLogits',
	tex: ([x, y]) => `-${y} \\ln \\sigma(${x}) - (1 - ${y}) \\ln (1 - \\sigma(${x}))`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x, y], parameters }) => {
				const kept = parameters as Kept;
				const positive = kept.posWeight ? y.mul(kept.posWeight) : y;
				const total = kept.posWeight ? positive.add(1).sub(y) : null;
				const slope = (total ? total.mul(x.sigmoid()) : x.sigmoid()).sub(positive);
				return slope.mul(weighted(gradient, x.numel(), kept));
			},
			local: ([x, y]) => `\\sigma(${x}) - ${y}`
		},
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const kept = parameters as Kept;
				const slope = kept.posWeight
					? softplusOfMinus(x).mul(kept.posWeight.sub(1)).sub(x)
					: x.neg();
				return slope.mul(weighted(gradient, x.numel(), kept));
			},
			local: ([x]) => `-${x}`
		}
	]
};

/** The cross entropy of probabilities `target` against σ(input), computed from the logits without overflow. */
export function binaryCrossEntropyWithLogits(
	input: Tensor,
	target: Tensor,
	options: BinaryCrossEntropyWithLogitsOptions = {}
): Tensor {
	const { weight = null, posWeight = null, reduction = 'mean' } = options;
	const who = 'binaryCrossEntropyWithLogits';
	checkLossShapes(input, target, who);
	const out = quietly(() => {
		const positive = posWeight ? target.mul(posWeight.sub(1)).add(1) : null;
		const surprise = softplusOfMinus(input);
		const losses = target
			.neg()
			.add(1)
			.mul(input)
			.add(positive ? positive.mul(surprise) : surprise);
		return reduceLoss(weight ? losses.mul(weight) : losses, reduction, who);
	});
	return record(op, [input, target], out, { reduction, weight, posWeight } satisfies Kept);
}
