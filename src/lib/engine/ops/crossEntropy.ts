import { checkReduction } from '../loss.ts';
import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { logSoftmax } from './logSoftmax.ts';
import { nllLoss, type NllLossOptions } from './nllLoss.ts';

/** Keyword arguments of `crossEntropy`. */
export interface CrossEntropyOptions extends NllLossOptions {
	/** How much of the target is spread evenly over all classes, from 0 to 1. */
	labelSmoothing?: number;
}

/** A number per class in the shape of the scores. */
const perClass = (weight: Tensor, input: Tensor, dim: number): Tensor =>
	weight.reshape(...input.shape.map((size, d) => (d === dim ? size : 1)));

/** Targets that are probabilities. */
function ofProbabilities(
	logs: Tensor,
	target: Tensor,
	dim: number,
	{ weight, reduction = 'mean', labelSmoothing = 0 }: CrossEntropyOptions
): Tensor {
	const classes = logs.shape[dim];
	const smooth =
		labelSmoothing > 0 ? target.mul(1 - labelSmoothing).add(labelSmoothing / classes) : target;
	const products = logs.mul(smooth);
	const terms = weight ? products.mul(perClass(weight, logs, dim)) : products;
	if (reduction === 'none') return terms.sum(dim).neg();
	const sum = terms.sum().neg();
	return reduction === 'sum' ? sum : sum.div(logs.numel() / classes);
}

/** What the classes lose on the whole, for label smoothing. */
function smoothLoss(
	logs: Tensor,
	target: Tensor,
	dim: number,
	options: CrossEntropyOptions
): Tensor {
	const { weight, reduction = 'mean', ignoreIndex = -100 } = options;
	const counts = target.ne(ignoreIndex);
	const terms = weight ? logs.mul(perClass(weight, logs, dim)) : logs;
	const losses = terms.sum(dim).neg().mul(counts);
	if (reduction === 'none') return losses;
	if (reduction === 'sum') return losses.sum();
	const total = weight ? weight.take(target.mul(counts)).mul(counts).sum() : counts.sum();
	return losses.sum().div(total);
}

/**
 * The cross entropy of scores (C), (N, C) or (N, C, …) against classes (), (N), (N, …) of int64, or against
 * probabilities of the shape of the scores.
 */
export function crossEntropy(
	input: Tensor,
	target: Tensor,
	options: CrossEntropyOptions = {}
): Tensor {
	const { reduction = 'mean', labelSmoothing = 0 } = options;
	checkReduction(reduction, 'crossEntropy');
	if (!(labelSmoothing >= 0 && labelSmoothing <= 1))
		throw new Error(
			`crossEntropy: labelSmoothing must be from 0 to 1, got ${labelSmoothing}; pass 0.1`
		);
	if (input.dim() === 0)
		throw new Error(
			'crossEntropy: the input must have a dimension of classes, got a scalar; pass scores (N, C)'
		);
	const dim = input.dim() < 2 ? 0 : 1;
	const probabilities = target.dtype.category === 'float';
	if (probabilities && target.shape.join() !== input.shape.join())
		throw new Error(
			`crossEntropy: probabilities must have the shape of the input, got ${showShape(target.shape)} for ${showShape(input.shape)}; pass classes of int64 or reshape`
		);
	const logs = logSoftmax(input, dim);
	if (probabilities) return ofProbabilities(logs, target, dim, options);
	const loss = nllLoss(logs, target, options);
	if (labelSmoothing === 0) return loss;
	const even = smoothLoss(logs, target, dim, options);
	return loss.mul(1 - labelSmoothing).add(even.mul(labelSmoothing / input.shape[dim]));
}
