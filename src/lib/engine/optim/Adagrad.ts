import { quietly } from '../op.ts';
import { keep } from '../scope.ts';
import type { Tensor } from '../Tensor.ts';
import { checkSettings, Optimizer, type OptimizerOptions, type Params } from './Optimizer.ts';

/** Keyword arguments of `Adagrad`. */
export interface AdagradOptions extends OptimizerOptions {
	/** How fast the learning rate falls, beyond what the sum of squares does to it. */
	lrDecay?: number;
	weightDecay?: number;
	/** What the sums of squares start from. */
	initialAccumulatorValue?: number;
	eps?: number;
}

/** Adagrad (Duchi, Hazan and Singer 2011): gradients divided by the root of the sum of all their squares. */
export class Adagrad extends Optimizer<AdagradOptions> {
	private readonly sums = new Map<Tensor, Tensor>();

	constructor(params: Params<AdagradOptions>, options: Partial<AdagradOptions> = {}) {
		super(params, { lr: 1e-2, ...options });
		const { lr, lrDecay, weightDecay, initialAccumulatorValue, eps } = options;
		checkSettings('Adagrad', { lr, lrDecay, weightDecay, initialAccumulatorValue, eps });
	}

	protected update(p: Tensor, given: Tensor, options: AdagradOptions): void {
		const { lr, lrDecay = 0, weightDecay = 0, initialAccumulatorValue = 0, eps = 1e-10 } = options;
		const rate = lr / (1 + (this.steps - 1) * lrDecay);
		const { grad, root } = quietly(() => {
			const grad = weightDecay === 0 ? given : given.add(p, { alpha: weightDecay });
			const before = this.sums.get(p) ?? keep(p.newFull(p.shape, initialAccumulatorValue));
			const sum = before.addcmul_(grad, grad);
			this.sums.set(p, sum);
			return { grad, root: sum.sqrt().add(eps) };
		});
		p.addcdiv_(grad, root, { value: -rate });
	}
}
