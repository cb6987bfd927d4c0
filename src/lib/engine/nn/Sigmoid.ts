import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** 1 ∕ (1 + e^−x), elementwise. */
export class Sigmoid extends Module {
	forward(x: Tensor): Tensor {
		return x.sigmoid();
	}
}
