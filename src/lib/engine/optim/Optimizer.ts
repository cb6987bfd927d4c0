import { noGrad } from '../autograd/gradMode.ts';
import { observer } from '../listener.ts';
import { release } from '../scope.ts';
import { Tensor } from '../Tensor.ts';

/** Some parameters with settings of their own; what is left out is that of the optimiser. */
export type ParamGroup<Options> = Partial<Options> & { params: Iterable<Tensor> };

/** What an optimiser takes: parameters, or groups of them. */
export type Params<Options> = Iterable<Tensor> | Iterable<ParamGroup<Options>>;

/** Settings that every optimiser has. */
export interface OptimizerOptions {
	lr: number;
}

/** Settings must not be negative. */
export function checkSettings(who: string, settings: Record<string, number | undefined>): void {
	for (const [name, value] of Object.entries(settings))
		if (value !== undefined && !(value >= 0))
			throw new Error(
				`${who}: ${name === 'lr' ? 'the learning rate' : name} must be 0 or more, got ${value}; try ${name === 'lr' ? 0.01 : 0}`
			);
}

/** What all optimisers share: the parameters they move, in groups, and what they remember of each. */
export abstract class Optimizer<Options extends OptimizerOptions = OptimizerOptions> {
	readonly paramGroups: (Options & { params: Tensor[] })[];
	/** The steps that have been taken. */
	protected steps = 0;

	constructor(params: Params<Options>, defaults: Options) {
		const list = [...params];
		const groups = list.every((x) => x instanceof Tensor)
			? [{ params: list }]
			: (list as ParamGroup<Options>[]);
		this.paramGroups = groups.map((group) => ({
			...defaults,
			...group,
			params: [...group.params]
		}));
		if (this.parameters.length === 0)
			throw new Error(
				'optimizer: at least one parameter must be given, got none; pass model.parameters()'
			);
	}

	/** The parameters of all groups. */
	get parameters(): Tensor[] {
		return this.paramGroups.flatMap(({ params }) => params);
	}

	/** The learning rate of the first group; setting it sets that of all. */
	get lr(): number {
		return this.paramGroups[0].lr;
	}

	set lr(lr: number) {
		for (const group of this.paramGroups) group.lr = lr;
	}

	/** Moves every parameter that has a gradient. */
	step(): void {
		this.steps++;
		noGrad(() => {
			for (const group of this.paramGroups) this.updateGroup(group);
		});
	}

	/** Moves the parameters of a group that have a gradient. */
	protected updateGroup(group: Options & { params: Tensor[] }): void {
		for (const p of group.params) if (p.grad !== null) this.update(p, p.grad, group);
	}

	/** Moves one parameter; nothing is recorded meanwhile. */
	protected abstract update(p: Tensor, grad: Tensor, options: Options): void;

	/**
	 * Forgets the gradients: `.grad` is null again until backward brings one, PyTorch's default since 2.0; without
	 * `setToNone` they are filled with zeros.
	 */
	zeroGrad({ setToNone = true }: { setToNone?: boolean } = {}): void {
		for (const { params } of this.paramGroups)
			for (const parameter of params) {
				if (parameter.grad === null) continue;
				if (!setToNone) {
					parameter.grad = parameter.grad.detach().zero_();
					continue;
				}
				observer.listener?.clear(parameter);
				release(parameter.grad);
				parameter.grad = null;
			}
	}
}
