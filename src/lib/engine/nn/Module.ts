import { noGrad } from '../autograd/gradMode.ts';
import type { Device } from '../devices/Device.ts';
import type { DType } from '../dtype.ts';
import { sameShape, showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { Parameter } from './Parameter.ts';

/** The parameters and buffers of a model by name. */
export type StateDict = Record<string, Tensor>;

/** A part of a model: parameters, buffers and other modules, held as fields. */
export abstract class Module {
	/** Whether the module learns: dropout drops nothing otherwise. `train()` and `eval()` set it. */
	training = true;
	/** The names of the fields that are buffers, and whether they belong to the state. */
	private readonly bufferNames = new Map<string, boolean>();

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

	/**
	 * Sets a field to a tensor that is no parameter but moves with the module and, unless it isn't persistent, belongs to
	 * its state: a running mean, say. Returns it.
	 */
	registerBuffer(
		name: string,
		buffer: Tensor,
		{ persistent = true }: { persistent?: boolean } = {}
	): Tensor {
		if (name.includes('.') || (name in this && !this.bufferNames.has(name)))
			throw new Error(
				`registerBuffer: the name must be free and without a dot, got '${name}'; choose another`
			);
		this.bufferNames.set(name, persistent);
		Object.assign(this, { [name]: buffer });
		return buffer;
	}

	/** Name and buffer, depth first, each once. */
	*namedBuffers(): Generator<[string, Tensor]> {
		const seen = new Set<Tensor>();
		for (const [prefix, module] of this.namedModules())
			for (const [name, buffer] of module.ownBuffers()) {
				if (seen.has(buffer)) continue;
				seen.add(buffer);
				yield [prefix ? `${prefix}.${name}` : name, buffer];
			}
	}

	buffers(): Tensor[] {
		return [...this.namedBuffers()].map(([, buffer]) => buffer);
	}

	private ownBuffers(): [string, Tensor][] {
		return Object.entries(this).filter(
			(entry): entry is [string, Tensor] =>
				this.bufferNames.has(entry[0]) && entry[1] instanceof Tensor
		);
	}

	/** Name and tensor of all that is the module's state: of each module its parameters, then its buffers. */
	private *namedState(prefix = ''): Generator<[string, Tensor]> {
		for (const [name, field] of Object.entries(this))
			if (field instanceof Parameter) yield [prefix + name, field];
		for (const [name, buffer] of this.ownBuffers())
			if (this.bufferNames.get(name)) yield [prefix + name, buffer];
		for (const [name, child] of this.namedChildren()) yield* child.namedState(`${prefix}${name}.`);
	}

	/** What stands in the brackets when the module is printed: its settings. */
	protected extraRepr(): string {
		return '';
	}

	/** What `print(model)` shows in PyTorch: the module, its settings and the modules within. */
	toString(): string {
		const extra = this.extraRepr();
		const lines = this.namedChildren().map(
			([name, child]) => `  (${name}): ${String(child).replaceAll('\n', '\n  ')}\n`
		);
		const inner = lines.length > 0 ? `\n${extra && `  ${extra}\n`}${lines.join('')}` : extra;
		return `${this.constructor.name}(${inner})`;
	}

	/** Calls `visit` with every module within, the innermost first, this one last. */
	apply(visit: (module: Module) => void): this {
		for (const child of this.children()) child.apply(visit);
		visit(this);
		return this;
	}

	/**
	 * Moves parameters and buffers to another device or dtype; buffers of whole numbers or truths keep theirs. The modules
	 * hold new parameters then: make the optimiser afterwards.
	 */
	to(target: DType | Device | string, dtype?: DType): this {
		const move = (x: Tensor): Tensor => {
			if (x.dtype.category === 'float') return x.detach().to(target, dtype);
			return typeof target === 'object' && 'category' in target ? x : x.detach().to(target);
		};
		return this.replaceTensors(
			new Map([...this.parameters(), ...this.buffers()].map((x) => [x, noGrad(() => move(x))]))
		);
	}

	/** Brings parameters and buffers back to the CPU, when their numbers are there. */
	async cpu(): Promise<this> {
		const all = [...this.parameters(), ...this.buffers()];
		const pairs = all.map(async (x) => [x, await x.detach().cpu()] as const);
		return this.replaceTensors(new Map(await Promise.all(pairs)));
	}

	private replaceTensors(data: ReadonlyMap<Tensor, Tensor>): this {
		const moved = new Map<unknown, Tensor>();
		for (const [old, fresh] of data)
			if (fresh.storage !== old.storage)
				moved.set(
					old,
					old instanceof Parameter
						? new Parameter(fresh, { requiresGrad: old.requiresGrad })
						: fresh
				);
		for (const module of this.modules())
			for (const [name, field] of Object.entries(module))
				if (moved.has(field)) Object.assign(module, { [name]: moved.get(field) });
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

	/** Parameters and persistent buffers by name, without history and sharing their memory. */
	stateDict(): StateDict {
		return Object.fromEntries([...this.namedState()].map(([name, x]) => [name, x.detach()]));
	}

	/** Copies values into what has these names; strictly, none may be missing and none left over. */
	loadStateDict(state: StateDict, { strict = true }: { strict?: boolean } = {}): void {
		const own = new Map(this.namedState());
		const missing = [...own.keys()].filter((name) => !(name in state));
		const unexpected = Object.keys(state).filter((name) => !own.has(name));
		if (strict && (missing.length > 0 || unexpected.length > 0))
			throw new Error(
				`loadStateDict: exactly the names of the state are required, got none for [${missing.join(', ')}] and unknown [${unexpected.join(', ')}]; pass { strict: false } to load what fits`
			);
		const pairs = [...own].filter(([name]) => name in state);
		for (const [name, x] of pairs)
			if (!sameShape(x.shape, state[name].shape))
				throw new Error(
					`loadStateDict: ${name} must have shape ${showShape(x.shape)}, got ${showShape(state[name].shape)}; build the model with the sizes it was saved with`
				);
		noGrad(() => pairs.forEach(([name, x]) => x.copy_(state[name])));
	}
}
