import { quietly } from '../op.ts';
import { keep } from '../scope.ts';
import type { Tensor } from '../Tensor.ts';
import { checkSettings, Optimizer, type OptimizerOptions, type Params } from './Optimizer.ts';

/** Keyword arguments of `RMSprop`. */
export interface RMSpropOptions extends OptimizerOptions {
	/** How slowly the mean of squared gradients forgets. */
	alpha?: number;
	eps?: number;
	weightDecay?: number;
	momentum?: number;
	/** Divide by the standard deviation instead of the root of the mean square. */
	centered?: boolean;
}

interface Memory {
	readonly square: Tensor;
	readonly mean: Tensor | null;
	readonly momentum: Tensor | null;
}

/** RMSprop (Hinton's lecture 6e of 2012): gradients divided by the root of the mean of their squares. */
export class RMSprop extends Optimizer<RMSpropOptions> {
	private readonly memories = new Map<Tensor, Memory>();

	constructor(params: Params<RMSpropOptions>, options: Partial<RMSpropOptions> = {}) {
		super(params, { lr: 1e-2, ...options });
		const { lr, alpha, eps, weightDecay, momentum } = options;
		checkSettings('RMSprop', { lr, alpha, eps, weightDecay, momentum });
	}

	protected update(p: Tensor, grad: Tensor, options: RMSpropOptions): void {
		const { decayed, root, moving } = this.direction(p, grad, options);
		if (moving) p.sub_(moving, { alpha: options.lr });
		else p.addcdiv_(decayed, root, { value: -options.lr });
	}

	/** The gradient and what it is to be divided by, and with momentum what has gathered of such quotients. */
	private direction(p: Tensor, grad: Tensor, options: RMSpropOptions) {
		const { alpha = 0.99, eps = 1e-8, weightDecay = 0, momentum = 0, centered = false } = options;
		return quietly(() => {
			const decayed = weightDecay === 0 ? grad : grad.add(p, { alpha: weightDecay });
			const memory = this.memoryOf(p, centered, momentum > 0);
			memory.square.mul_(alpha).addcmul_(decayed, decayed, { value: 1 - alpha });
			let variance = memory.square;
			if (memory.mean) {
				const mean = memory.mean.mul_(alpha).add_(decayed, { alpha: 1 - alpha });
				variance = variance.addcmul(mean, mean, { value: -1 });
			}
			const root = variance.sqrt().add(eps);
			const moving = memory.momentum?.mul_(momentum).addcdiv_(decayed, root);
			return { decayed, root, moving };
		});
	}

	private memoryOf(p: Tensor, centered: boolean, moving: boolean): Memory {
		let memory = this.memories.get(p);
		if (!memory) {
			const zeros = () => keep(p.newZeros(p.shape));
			memory = {
				square: zeros(),
				mean: centered ? zeros() : null,
				momentum: moving ? zeros() : null
			};
			this.memories.set(p, memory);
		}
		return memory;
	}
}
