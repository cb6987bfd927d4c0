import { ones, zeros } from '../creation.ts';
import { layerNorm } from '../ops/layerNorm.ts';
import { pythonFloat } from '../print.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';
import { Parameter } from './Parameter.ts';

/** Keyword arguments of `LayerNorm`. */
export interface LayerNormOptions {
	/** Added to the variance. */
	eps?: number;
	/** Whether scale and shift are learned. */
	elementwiseAffine?: boolean;
}

/** Normalises the last dimensions to mean 0 and variance 1, then scales and shifts. */
export class LayerNorm extends Module {
	readonly weight: Tensor | null;
	readonly bias: Tensor | null;
	readonly normalizedShape: Shape;
	readonly eps: number;

	constructor(
		normalizedShape: Shape | number,
		{ eps = 1e-5, elementwiseAffine = true }: LayerNormOptions = {}
	) {
		super();
		this.normalizedShape =
			typeof normalizedShape === 'number' ? [normalizedShape] : normalizedShape;
		this.eps = eps;
		this.weight = elementwiseAffine ? new Parameter(ones(this.normalizedShape)) : null;
		this.bias = elementwiseAffine ? new Parameter(zeros(this.normalizedShape)) : null;
	}

	forward(x: Tensor): Tensor {
		return layerNorm(x, this.normalizedShape, this.weight, this.bias, { eps: this.eps });
	}

	protected override extraRepr(): string {
		const sizes = this.normalizedShape.join(', ') + (this.normalizedShape.length === 1 ? ',' : '');
		const affine = this.weight ? 'True' : 'False';
		return `(${sizes}), eps=${pythonFloat(this.eps)}, elementwise_affine=${affine}`;
	}
}
