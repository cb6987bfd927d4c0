import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** The hyperbolic tangent, elementwise. */
export class Tanh extends Module {
	forward(x: Tensor): Tensor {
		return x.tanh();
	}
}
