import { empty } from '../creation.ts';
import { linear } from '../ops/linear.ts';
import type { Tensor } from '../Tensor.ts';
import { kaimingUniform_, uniform_ } from './init.ts';
import { Module } from './Module.ts';
import { Parameter } from './Parameter.ts';

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
		this.weight = new Parameter(empty(outFeatures, inFeatures));
		this.bias = bias ? new Parameter(empty(outFeatures)) : null;
		this.resetParameters();
	}

	/** Draws weight and bias anew, uniform within ±1/√inFeatures. */
	resetParameters(): void {
		kaimingUniform_(this.weight, { a: Math.sqrt(5) });
		const bound = 1 / Math.sqrt(this.inFeatures);
		if (this.bias) uniform_(this.bias, -bound, bound);
	}

	forward(x: Tensor): Tensor {
		return linear(x, this.weight, this.bias);
	}

	protected override extraRepr(): string {
		const { inFeatures, outFeatures, bias } = this;
		return `in_features=${inFeatures}, out_features=${outFeatures}, bias=${bias ? 'True' : 'False'}`;
	}
}
