import { huberLoss, type HuberLossOptions } from '../ops/huberLoss.ts';
import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** Half the square of small errors, a line for large ones; the mean over all elements unless told otherwise. */
export class HuberLoss extends Module {
	constructor(private readonly options: HuberLossOptions = {}) {
		super();
	}

	forward(input: Tensor, target: Tensor): Tensor {
		return huberLoss(input, target, this.options);
	}
}
