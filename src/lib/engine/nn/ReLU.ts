import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** max(0, x), elementwise. */
export class ReLU extends Module {
	forward(x: Tensor): Tensor {
		return x.relu();
	}
}
