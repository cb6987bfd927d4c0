import type { Tensor } from '../Tensor.ts';
import { Module } from './Module.ts';

/** Modules one after the other: what one gives, the next one takes. Their names are '0', '1', … */
export class Sequential extends Module {
	readonly [index: number]: Module;

	constructor(...modules: Module[]) {
		super();
		Object.assign(this, modules);
	}

	get length(): number {
		return this.children().length;
	}

	[Symbol.iterator](): Iterator<Module> {
		return this.children()[Symbol.iterator]();
	}

	forward(x: Tensor): Tensor {
		return this.children().reduce((y, module) => module.forward(y), x);
	}
}
