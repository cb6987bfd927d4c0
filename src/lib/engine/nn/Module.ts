import { noGrad } from '../autograd/gradMode.ts';
import type { Device } from '../devices/Device.ts';
import type { DType } from '../dtype.ts';
import { sameShape, showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { Parameter } from './Parameter.ts';

/** The parameters of a model by name. */
export type StateDict = Record<string, Tensor>;

/** A part of a model: parameters and other modules, held as fields. */
export abstract class Module {
	/** Whether the module learns: dropout drops nothing otherwise. `train()` and `eval()` set it. */
	training = true;

	abstract forward(...inputs: Tensor[]): Tensor;

	/** Name and module of each field that is one, in the order in which the fields were set. */
	namedChildren(): [string, Module][] {
		return Object.entries(this).filter(
			(entry): entry is [string, Module] => entry[1] instanceof Module
		);
	}

	children(): Module[] {
		return this.namedChildren().map(([, child]) => child);
	}

	/** Name and module, this one first (its name is empty), then depth first; each once. */
	*namedModules(prefix = '', seen = new Set<Module>()): Generator<[string, Module]> {
		if (seen.has(this)) return;
		seen.add(this);
		yield [prefix, this];
		for (const [name, child] of this.namedChildren())
			yield* child.namedModules(prefix ? `${prefix}.${name}` : name, seen);
	}

	modules(): Module[] {
		return [...this.namedModules()].map(([, module]) => module);
	}

	/** Name and parameter, `0.weight`, depth first, each once. */
	*namedParameters(): Generator<[string, Tensor]> {
		const seen = new Set<Tensor>();
		for (const [prefix, module] of this.namedModules())
			for (const [name, field] of Object.entries(module)) {
				if (!(field instanceof Parameter) || seen.has(field)) continue;
				seen.add(field);
				yield [prefix ? `${prefix}.${name}` : name, field];
			}
	}

	parameters(): Tensor[] {
		return [...this.namedParameters()].map(([, parameter]) => parameter);
	}

	/** Calls `visit` with every module within, the innermost first, this one last. */
	apply(visit: (module: Module) => void): this {
		for (const child of this.children()) child.apply(visit);
		visit(this);
		return this;
	}

	/**
	 * Moves the parameters to another device or dtype. The modules hold new parameters then: make the optimiser
	 * afterwards.
	 */
	to(target: DType | Device | string, dtype?: DType): this {
		return this.replaceParameters(
			new Map(this.parameters().map((p) => [p, noGrad(() => p.detach().to(target, dtype))]))
		);
	}

	/** Brings the parameters back to the CPU, when their numbers are there. */
	async cpu(): Promise<this> {
		const pairs = this.parameters().map(async (p) => [p, await p.detach().cpu()] as const);
		return this.replaceParameters(new Map(await Promise.all(pairs)));
	}

	private replaceParameters(data: ReadonlyMap<Tensor, Tensor>): this {
		const parameters = new Map<Tensor, Parameter>();
		for (const [old, fresh] of data)
			if (fresh.storage !== old.storage)
				parameters.set(old, new Parameter(fresh, { requiresGrad: old.requiresGrad }));
		for (const module of this.modules())
			for (const [name, field] of Object.entries(module))
				if (parameters.has(field)) Object.assign(module, { [name]: parameters.get(field) });
		return this;
	}

	/** Sets `training`, here and in all modules within. */
	train(mode = true): this {
		return this.apply((module) => (module.training = mode));
	}

	eval(): this {
		return this.train(false);
	}

	/** Sets whether the parameters require grad. */
	requiresGrad_(wanted = true): this {
		for (const parameter of this.parameters()) parameter.requiresGrad_(wanted);
		return this;
	}

	/** Forgets the gradients of all parameters. */
	zeroGrad(): void {
		for (const parameter of this.parameters()) parameter.grad = null;
	}

	/** The parameters by name, without history and sharing their memory. */
	stateDict(): StateDict {
		return Object.fromEntries([...this.namedParameters()].map(([name, x]) => [name, x.detach()]));
	}

	/** Copies values into the parameters of these names; strictly, none may be missing and none left over. */
	loadStateDict(state: StateDict, { strict = true }: { strict?: boolean } = {}): void {
		const own = new Map(this.namedParameters());
		const missing = [...own.keys()].filter((name) => !(name in state));
		const unexpected = Object.keys(state).filter((name) => !own.has(name));
		if (strict && (missing.length > 0 || unexpected.length > 0))
			throw new Error(
				`loadStateDict: exactly the names of the parameters are required, got none for [${missing.join(', ')}] and unknown [${unexpected.join(', ')}]; pass { strict: false } to load what fits`
			);
		const pairs = [...own].filter(([name]) => name in state);
		for (const [name, parameter] of pairs)
			if (!sameShape(parameter.shape, state[name].shape))
				throw new Error(
					`loadStateDict: ${name} must have shape ${showShape(parameter.shape)}, got ${showShape(state[name].shape)}; build the model with the sizes it was saved with`
				);
		noGrad(() => pairs.forEach(([name, parameter]) => parameter.copy_(state[name])));
	}
}
