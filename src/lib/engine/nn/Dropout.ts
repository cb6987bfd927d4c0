import { dropout } from '../ops/dropout.ts';
import { pythonFloat } from '../print.ts';
import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** While training, sets each element to 0 with probability `p` and scales the others by 1 ∕ (1 − p). */
export class Dropout extends Module {
	constructor(readonly p = 0.5) {
		super();
		if (!(p >= 0 && p <= 1))
			throw new Error(`Dropout: the probability must be from 0 to 1, got ${p}; pass 0.5`);
	}

	forward(x: Tensor): Tensor {
		return dropout(x, this.p, { training: this.training });
	}

	protected override extraRepr(): string {
		return `p=${pythonFloat(this.p)}, inplace=False`;
	}
}
