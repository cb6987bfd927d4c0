import type { LossOptions } from '../loss.ts';
import { l1Loss } from '../ops/l1Loss.ts';
import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** The absolute error between input and target; the mean over all elements unless told otherwise. */
export class L1Loss extends Module {
	constructor(private readonly options: LossOptions = {}) {
		super();
	}

	forward(input: Tensor, target: Tensor): Tensor {
		return l1Loss(input, target, this.options);
	}
}
