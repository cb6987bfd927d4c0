import { Tensor } from '../Tensor.ts';

/** A tensor that a module learns: it requires grad. */
export class Parameter extends Tensor {
	constructor(data: Tensor) {
		super(data.storage, data.shape, data.strides, data.offset);
		this.requiresGrad = true;
	}

	override toString(): string {
		return `Parameter containing:\n${super.toString()}`;
	}
}

/** A part of a model: parameters and other modules, held as fields. */
export abstract class Module {
	training = true;

	abstract forward(...inputs: Tensor[]): Tensor;

	/** Name and parameter, depth first, in the order in which the fields were set: `0.weight`. */
	*namedParameters(prefix = ''): Generator<[string, Tensor]> {
		for (const [name, field] of Object.entries(this)) {
			if (field instanceof Parameter) yield [prefix + name, field];
			else if (field instanceof Module) yield* field.namedParameters(`${prefix}${name}.`);
		}
	}

	parameters(): Tensor[] {
		return [...this.namedParameters()].map(([, parameter]) => parameter);
	}

	/** Forgets the gradients of all parameters. */
	zeroGrad(): void {
		for (const parameter of this.parameters()) parameter.grad = null;
	}
}
