import {
	binaryCrossEntropyWithLogits,
	type BinaryCrossEntropyWithLogitsOptions
} from '../ops/binaryCrossEntropyWithLogits.ts';
import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** The binary cross entropy of logits against probabilities; the mean over all elements unless told otherwise. */
export class BCEWithLogitsLoss extends Module {
	constructor(private readonly options: BinaryCrossEntropyWithLogitsOptions = {}) {
		super();
	}

	forward(input: Tensor, target: Tensor): Tensor {
		return binaryCrossEntropyWithLogits(input, target, this.options);
	}
}
