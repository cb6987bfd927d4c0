import { quietly } from '../op.ts';
import { subEach_ } from '../ops/sub.ts';
import { keep } from '../scope.ts';
import type { Tensor } from '../Tensor.ts';
import { checkSettings, Optimizer, type OptimizerOptions, type Params } from './Optimizer.ts';

/** Keyword arguments of `SGD`. */
export interface SGDOptions extends OptimizerOptions {
	momentum?: number;
	/** How much less than the whole gradient enters the momentum. */
	dampening?: number;
	/** The factor of the parameter itself in its gradient. */
	weightDecay?: number;
	/** Look ahead along the momentum. */
	nesterov?: boolean;
}

/** Stochastic gradient descent: p ← p − lr · p.grad, with momentum if asked for. */
export class SGD extends Optimizer<SGDOptions> {
	private readonly momenta = new Map<Tensor, Tensor>();

	constructor(params: Params<SGDOptions>, options: SGDOptions) {
		super(params, options);
		const { lr, momentum = 0, dampening = 0, weightDecay, nesterov = false } = options;
		checkSettings('SGD', { lr, momentum, weightDecay });
		if (nesterov && (momentum <= 0 || dampening !== 0))
			throw new Error(
				`SGD: nesterov needs momentum above 0 and no dampening, got ${momentum} and ${dampening}; pass { momentum: 0.9 }`
			);
	}

	protected override updateGroup(group: SGDOptions & { params: Tensor[] }): void {
		if (!group.params[0].device.addScaledEach) return super.updateGroup(group);
		const moving = group.params.filter((p) => p.grad);
		const directions = moving.map((p) => this.direction(p, p.grad!, group));
		subEach_(moving, directions, { alpha: group.lr });
	}

	protected update(p: Tensor, grad: Tensor, options: SGDOptions): void {
		p.sub_(this.direction(p, grad, options), { alpha: options.lr });
	}

	/** The gradient, with decay and momentum. */
	private direction(p: Tensor, grad: Tensor, options: SGDOptions): Tensor {
		const { momentum = 0, dampening = 0, weightDecay = 0, nesterov = false } = options;
		if (weightDecay === 0 && momentum === 0) return grad;
		return quietly(() => {
			const decayed = weightDecay === 0 ? grad : grad.add(p, { alpha: weightDecay });
			if (momentum === 0) return decayed;
			const before = this.momenta.get(p);
			const buffer = before
				? before.mul_(momentum).add_(decayed, { alpha: 1 - dampening })
				: keep(decayed.clone());
			this.momenta.set(p, buffer);
			return nesterov ? decayed.add(buffer, { alpha: momentum }) : buffer;
		});
	}
}
