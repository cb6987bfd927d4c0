import type { Tensor } from '../Tensor.ts';
import { Adam, type AdamOptions } from './Adam.ts';
import type { Params } from './Optimizer.ts';

/** Adam whose weight decay shrinks the parameter itself, not the gradient (Loshchilov and Hutter 2019). */
export class AdamW extends Adam {
	constructor(params: Params<AdamOptions>, options: Partial<AdamOptions> = {}) {
		super(params, { weightDecay: 1e-2, ...options });
	}

	protected override update(p: Tensor, grad: Tensor, options: AdamOptions): void {
		p.mul_(1 - options.lr * (options.weightDecay ?? 0));
		this.move(p, grad, options);
	}
}
