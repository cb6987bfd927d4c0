import { quietly } from '../op.ts';
import { keep } from '../scope.ts';
import type { Tensor } from '../Tensor.ts';
import { checkSettings, Optimizer, type OptimizerOptions, type Params } from './Optimizer.ts';

/** Keyword arguments of `Adam` and `AdamW`. */
export interface AdamOptions extends OptimizerOptions {
	/** How slowly the means of gradient and squared gradient forget. */
	betas?: readonly [number, number];
	eps?: number;
	weightDecay?: number;
	/** Divide by the largest mean of squares so far (Reddi et al. 2018). */
	amsgrad?: boolean;
}

interface Moments {
	steps: number;
	readonly first: Tensor;
	readonly second: Tensor;
	largest: Tensor | null;
}

/** Adam (Kingma and Ba 2015): steps of about lr, whatever the size of the gradient. */
export class Adam extends Optimizer<AdamOptions> {
	private readonly moments = new Map<Tensor, Moments>();

	constructor(params: Params<AdamOptions>, options: Partial<AdamOptions> = {}) {
		super(params, { lr: 1e-3, ...options });
		const { lr, betas = [], eps, weightDecay } = options;
		checkSettings('Adam', { lr, eps, weightDecay });
		if (!betas.every((beta) => beta >= 0 && beta < 1))
			throw new Error(
				`Adam: both betas must be from 0 to below 1, got ${betas.join(' and ')}; pass [0.9, 0.999]`
			);
	}

	protected update(p: Tensor, grad: Tensor, options: AdamOptions): void {
		const { weightDecay = 0 } = options;
		const decayed = weightDecay === 0 ? grad : quietly(() => grad.add(p, { alpha: weightDecay }));
		this.move(p, decayed, options);
	}

	/** Moves the parameter down the hill. */
	protected move(p: Tensor, grad: Tensor, options: AdamOptions): void {
		const { betas: [beta1, beta2] = [0.9, 0.999], eps = 1e-8, amsgrad = false, lr } = options;
		const { first, root, size } = quietly(() => {
			const moments = this.momentsOf(p, amsgrad);
			moments.steps++;
			const first = moments.first.mul_(beta1).add_(grad, { alpha: 1 - beta1 });
			let second = moments.second.mul_(beta2).addcmul_(grad, grad, { value: 1 - beta2 });
			if (moments.largest) second = moments.largest.copy_(moments.largest.maximum(second));
			const { steps } = moments;
			const root = second.sqrt().div(Math.sqrt(1 - beta2 ** steps));
			return { first, root: root.add(eps), size: lr / (1 - beta1 ** steps) };
		});
		p.addcdiv_(first, root, { value: -size });
	}

	private momentsOf(p: Tensor, amsgrad: boolean): Moments {
		let moments = this.moments.get(p);
		if (!moments) {
			const zeros = () => keep(p.newZeros(p.shape));
			moments = { steps: 0, first: zeros(), second: zeros(), largest: amsgrad ? zeros() : null };
			this.moments.set(p, moments);
		}
		return moments;
	}
}
