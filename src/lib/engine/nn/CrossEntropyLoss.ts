import { crossEntropy, type CrossEntropyOptions } from '../ops/crossEntropy.ts';
import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** The cross entropy of scores (N, C) against classes (N) or probabilities (N, C); the mean over all elements unless told otherwise. */
export class CrossEntropyLoss extends Module {
	constructor(private readonly options: CrossEntropyOptions = {}) {
		super();
	}

	forward(input: Tensor, target: Tensor): Tensor {
		return crossEntropy(input, target, this.options);
	}
}
