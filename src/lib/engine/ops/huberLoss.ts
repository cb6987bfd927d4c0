import { differenceLoss, type LossOptions } from '../loss.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

const loss = differenceLoss<number>({
	name: 'HuberLoss',
	tex: (d) => `\\mathrm{huber} ${d}`,
	slopeTex: (d) => `\\mathrm{clamp}_{\\pm \\delta} ${d}`,
	value: (d, delta) => {
		const size = d.abs();
		return where(size.le(delta), size.square().mul(0.5), size.sub(0.5 * delta).mul(delta));
	},
	slope: (d, delta) => d.clamp(-delta, delta)
});

/** Keyword arguments of `huberLoss`. */
export interface HuberLossOptions extends LossOptions {
	/** The error from which on the loss is a line. */
	delta?: number;
}

/** Half the square of small errors, a line of slope δ for large ones. */
export function huberLoss(
	input: Tensor,
	target: Tensor,
	{ delta = 1, reduction = 'mean' }: HuberLossOptions = {}
): Tensor {
	if (!(delta > 0)) throw new Error(`huberLoss: delta must be above 0, got ${delta}; pass 1`);
	return loss(input, target, reduction, delta);
}
