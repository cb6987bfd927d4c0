import { Tensor } from '../Tensor.ts';

/** A tensor that a module learns: it requires grad unless told otherwise. */
export class Parameter extends Tensor {
	constructor(data: Tensor, { requiresGrad = true }: { requiresGrad?: boolean } = {}) {
		super(data.storage, data.shape, data.strides, data.offset);
		this.requiresGrad = requiresGrad;
	}

	override toString(): string {
		return `Parameter containing:\n${super.toString()}`;
	}
}
