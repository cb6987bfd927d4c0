import type { Tensor } from '../Tensor.ts';
import { mseLoss } from './functional.ts';
import { Module } from './Module.ts';

/** The mean of squared errors between input and target. */
export class MSELoss extends Module {
	forward(input: Tensor, target: Tensor): Tensor {
		return mseLoss(input, target);
	}
}
