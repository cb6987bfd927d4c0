import { smoothL1Loss, type SmoothL1LossOptions } from '../ops/smoothL1Loss.ts';
import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** The square of small errors, the absolute value of large ones; the mean over all elements unless told otherwise. */
export class SmoothL1Loss extends Module {
	constructor(private readonly options: SmoothL1LossOptions = {}) {
		super();
	}

	forward(input: Tensor, target: Tensor): Tensor {
		return smoothL1Loss(input, target, this.options);
	}
}
