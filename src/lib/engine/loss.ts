import { type Op, quietly, record } from './op.ts';
import { sameShape, showShape } from './shape.ts';
import { Tensor } from './Tensor.ts';

/** What becomes of the losses of the elements: their mean, their sum, or nothing. */
export type Reduction = 'mean' | 'sum' | 'none';

/** Keyword arguments that all losses have. */
export interface LossOptions {
	reduction?: Reduction;
}

/** Reduces the losses of the elements. */
export function reduceLoss(losses: Tensor, reduction: Reduction, who: string): Tensor {
	checkReduction(reduction, who);
	return reduction === 'mean' ? losses.mean() : reduction === 'sum' ? losses.sum() : losses;
}

export function checkReduction(reduction: Reduction, who: string): void {
	if (!['mean', 'sum', 'none'].includes(reduction))
		throw new Error(
			`${who}: the reduction must be mean, sum or none, got ${String(reduction)}; pass 'mean'`
		);
}

export function checkLossShapes(input: Tensor, target: Tensor, who: string): void {
	if (!sameShape(input.shape, target.shape))
		throw new Error(
			`${who}: input and target must have one shape, got ${showShape(input.shape)} and ${showShape(target.shape)}; broadcasting them would compare every pair: reshape one`
		);
}

/** What a node of such a loss remembers. */
export interface Reduced<P> {
	readonly reduction: Reduction;
	readonly parameters: P;
}

/** The gradient of the loss of each element, given that of the reduced loss. */
export const unreduced = (gradient: Tensor, reduction: Reduction, count: number): Tensor =>
	reduction === 'mean' ? gradient.div(count) : gradient;

/** A loss that depends on input − target alone, by its value and slope. */
export interface DifferenceLoss<P> {
	/** As in PyTorch's `HuberLossBackward0`. */
	readonly name: string;
	/** TeX of the loss of one element, given that of the difference. */
	tex(difference: string): string;
	/** TeX of its derivative. */
	slopeTex(difference: string): string;
	value(difference: Tensor, parameters: P): Tensor;
	slope(difference: Tensor, parameters: P): Tensor;
}

/** The op of such a loss: one node, whatever it takes to compute. */
export function differenceLoss<P>({ name, tex, slopeTex, value, slope }: DifferenceLoss<P>) {
	const rule = (gradient: Tensor, a: Tensor, b: Tensor, { reduction, parameters }: Reduced<P>) =>
		slope(a.sub(b), parameters).mul(unreduced(gradient, reduction, a.numel()));
	const op: Op = {
		name,
		tex: ([a, b]) => tex(`(${a} - ${b})`),
		saves: 'inputs',
		gradients: [
			{
				rule: (gradient, node) =>
					rule(gradient, node.saved[0], node.saved[1], node.parameters as Reduced<P>),
				local: ([a, b]) => slopeTex(`(${a} - ${b})`)
			},
			{
				rule: (gradient, node) =>
					rule(gradient, node.saved[0], node.saved[1], node.parameters as Reduced<P>).neg(),
				local: ([a, b]) => `-${slopeTex(`(${a} - ${b})`)}`
			}
		]
	};
	const who = name[0].toLowerCase() + name.slice(1);
	return (input: Tensor, target: Tensor, reduction: Reduction, parameters: P): Tensor => {
		checkLossShapes(input, target, who);
		const out = quietly(() => reduceLoss(value(input.sub(target), parameters), reduction, who));
		return record(op, [input, target], out, { reduction, parameters } satisfies Reduced<P>);
	};
}
