import type { LossOptions } from '../loss.ts';
import { mseLoss } from '../ops/mseLoss.ts';
import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** The squared error between input and target; the mean over all elements unless told otherwise. */
export class MSELoss extends Module {
	constructor(private readonly options: LossOptions = {}) {
		super();
	}

	forward(input: Tensor, target: Tensor): Tensor {
		return mseLoss(input, target, this.options);
	}
}
