import { noGrad } from '../autograd/gradMode.ts';
import type { Tensor } from '../Tensor.ts';
import { Optimizer } from './Optimizer.ts';

/** Stochastic gradient descent: p ← p − lr · p.grad. */
export class SGD extends Optimizer {
	lr: number;

	constructor(parameters: Iterable<Tensor>, { lr }: { lr: number }) {
		super(parameters);
		if (!(lr >= 0))
			throw new Error(`SGD: the learning rate must be 0 or more, got ${lr}; try 0.01`);
		this.lr = lr;
	}

	step(): void {
		noGrad(() => {
			for (const p of this.parameters) if (p.grad) p.sub_(p.grad.mul(this.lr));
		});
	}
}
