import { full } from '../creation.ts';
import type { Tensor } from '../Tensor.ts';
import { linear } from './functional.ts';
import { Module, Parameter } from './Module.ts';

/** x Wᵀ + b: x (…, inFeatures) → (…, outFeatures). */
export class Linear extends Module {
	readonly weight: Tensor;
	readonly bias: Tensor | null;

	constructor(
		readonly inFeatures: number,
		readonly outFeatures: number,
		{ bias = true }: { bias?: boolean } = {}
	) {
		super();
		this.weight = new Parameter(full([outFeatures, inFeatures], 0));
		this.bias = bias ? new Parameter(full([outFeatures], 0)) : null;
	}

	forward(x: Tensor): Tensor {
		return linear(x, this.weight, this.bias);
	}
}
