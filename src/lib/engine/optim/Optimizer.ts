import { observer } from '../listener.ts';
import { release } from '../scope.ts';
import type { Tensor } from '../Tensor.ts';

/** What all optimisers share: the parameters they move. */
export abstract class Optimizer {
	readonly parameters: readonly Tensor[];

	constructor(parameters: Iterable<Tensor>) {
		this.parameters = [...parameters];
		if (this.parameters.length === 0)
			throw new Error(
				'optimizer: at least one parameter must be given, got none; pass model.parameters()'
			);
	}

	/** Moves every parameter that has a gradient. */
	abstract step(): void;

	/** Forgets the gradients: `.grad` is null again until backward brings one, PyTorch's default since 2.0. */
	zeroGrad(): void {
		for (const parameter of this.parameters) {
			if (!parameter.grad) continue;
			observer.listener?.clear(parameter);
			release(parameter.grad);
			parameter.grad = null;
		}
	}
}
