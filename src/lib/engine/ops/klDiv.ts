import { checkLossShapes, type Reduction, reduceLoss } from '../loss.ts';
import type { Tensor } from '../Tensor.ts';
import { xlogy } from './xlogy.ts';

/** Keyword arguments of `klDiv`. */
export interface KlDivOptions {
	/** 'batchmean' is the sum over the number of rows, which is the divergence as books have it. */
	reduction?: Reduction | 'batchmean';
	/** Whether the target holds logarithms too. */
	logTarget?: boolean;
}

/** The divergence of Kullback and Leibler of probabilities `target` from those whose logarithms are `input`. */
export function klDiv(
	input: Tensor,
	target: Tensor,
	{ reduction = 'mean', logTarget = false }: KlDivOptions = {}
): Tensor {
	checkLossShapes(input, target, 'klDiv');
	const losses = logTarget
		? target.exp().mul(target.sub(input))
		: xlogy(target, target).sub(target.mul(input));
	if (reduction !== 'batchmean') return reduceLoss(losses, reduction, 'klDiv');
	const sum = losses.sum();
	return input.dim() === 0 ? sum : sum.div(input.shape[0]);
}
