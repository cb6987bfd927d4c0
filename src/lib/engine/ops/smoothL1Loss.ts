import { differenceLoss, type LossOptions } from '../loss.ts';
import type { Tensor } from '../Tensor.ts';
import { l1Loss } from './l1Loss.ts';
import { where } from './where.ts';

const loss = differenceLoss<number>({
	name: 'SmoothL1Loss',
	tex: (d) => `\\mathrm{smooth}_{L_1} ${d}`,
	slopeTex: (d) => `\\mathrm{clamp}_{\\pm 1} \\frac{${d}}{\\beta}`,
	value: (d, beta) => {
		const size = d.abs();
		return where(size.lt(beta), size.square().mul(0.5 / beta), size.sub(0.5 * beta));
	},
	slope: (d, beta) => d.div(beta).clamp(-1, 1)
});

/** Keyword arguments of `smoothL1Loss`. */
export interface SmoothL1LossOptions extends LossOptions {
	/** The error from which on the loss is a line. */
	beta?: number;
}

/** The square of small errors over 2β, the absolute value of large ones less β ∕ 2. */
export function smoothL1Loss(
	input: Tensor,
	target: Tensor,
	{ beta = 1, reduction = 'mean' }: SmoothL1LossOptions = {}
): Tensor {
	if (!(beta >= 0)) throw new Error(`smoothL1Loss: beta must be 0 or more, got ${beta}; pass 1`);
	return beta === 0 ? l1Loss(input, target, { reduction }) : loss(input, target, reduction, beta);
}
