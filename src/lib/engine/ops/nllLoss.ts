import { checkReduction, type LossOptions, type Reduction } from '../loss.ts';
import { type Op, quietly, record } from '../op.ts';
import { type Shape, showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

/** Keyword arguments of `nllLoss`. */
export interface NllLossOptions extends LossOptions {
	/** How much each class counts (C). */
	weight?: Tensor | null;
	/** Targets of this number don't count. */
	ignoreIndex?: number;
}

interface Kept {
	readonly shape: Shape;
	readonly dim: number;
	/** The class of each target, with a dimension of its own. */
	readonly classes: Tensor;
	/** Which targets count at all. */
	readonly counts: Tensor;
	/** How much each target counts, in the mean already divided. */
	readonly weights: Tensor;
}

const make = (name: string): Op => ({
	name,
	tex: ([x]) => `-${x}_{y}`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				const { shape, dim, classes, counts, weights } = parameters as Kept;
				const each = where(counts, gradient.mul(weights).neg(), 0).unsqueeze(dim);
				return gradient.newZeros(shape).scatter(dim, classes, each);
			},
			local: () => '-[i = y]'
		}
	]
});

const plain = make('NllLoss');
const planar = make('NllLoss2D');

function checkTarget(input: Tensor, target: Tensor, dim: number): void {
	const expected = input.shape.filter((_, d) => d !== dim);
	const fits = input.dim() > 0 && expected.join() === target.shape.join();
	if (!fits || target.dtype.name !== 'int64')
		throw new Error(
			`nllLoss: input (C), (N, C) or (N, C, …) and target (), (N) or (N, …) of int64 are required, got ${showShape(input.shape)} and ${showShape(target.shape)} of ${target.dtype.name}; reshape or convert the target with long()`
		);
}

/** Per target, how much it counts; targets to ignore count 0. */
function weigh(input: Tensor, target: Tensor, dim: number, options: NllLossOptions) {
	const { weight = null, ignoreIndex = -100 } = options;
	const classes = input.shape[dim];
	const flat = target.device.synchronous ? target.device.read(target) : [];
	for (let i = 0; i < flat.length; i++)
		if (flat[i] !== ignoreIndex && !(flat[i] >= 0 && flat[i] < classes))
			throw new Error(
				`nllLoss: each target must be a class from 0 to ${classes - 1}, got ${flat[i]}; count classes from 0`
			);
	const counts = target.ne(ignoreIndex);
	const safe = target.mul(counts);
	const weights = weight ? weight.take(safe).mul(counts) : counts.to(input.dtype);
	return { counts, weights, classes: safe.unsqueeze(dim) };
}

/** The negative log likelihood: −input at the class that target names, weighted. */
export function nllLoss(input: Tensor, target: Tensor, options: NllLossOptions = {}): Tensor {
	const reduction: Reduction = options.reduction ?? 'mean';
	checkReduction(reduction, 'nllLoss');
	const dim = input.dim() < 2 ? 0 : 1;
	checkTarget(input, target, dim);
	const { out, kept } = quietly(() => {
		const { counts, weights, classes } = weigh(input, target, dim, options);
		const likelihoods = input.gather(dim, classes).squeeze(dim);
		const losses = where(counts, likelihoods.mul(weights).neg(), 0);
		const total = weights.sum();
		const shares = reduction === 'mean' ? weights.div(total) : weights;
		const result =
			reduction === 'none' ? losses : reduction === 'sum' ? losses.sum() : losses.sum().div(total);
		return { out: result, kept: { shape: input.shape, dim, classes, counts, weights: shares } };
	});
	return record(input.dim() > 2 ? planar : plain, [input], out, kept satisfies Kept);
}
