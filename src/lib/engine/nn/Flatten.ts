import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** Makes one dimension of those from `startDim` to `endDim`; by default of all but the first. */
export class Flatten extends Module {
	constructor(
		readonly startDim = 1,
		readonly endDim = -1
	) {
		super();
	}

	forward(x: Tensor): Tensor {
		return x.flatten(this.startDim, this.endDim);
	}

	protected override extraRepr(): string {
		return `start_dim=${this.startDim}, end_dim=${this.endDim}`;
	}
}
