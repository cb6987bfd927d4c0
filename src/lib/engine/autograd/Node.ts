import type { Op } from '../op.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { gradMode } from './gradMode.ts';

let created = 0;

/** What stands at a leaf: the gradient gathers there. */
export const accumulateGrad: Op = {
	name: 'AccumulateGrad',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: []
};

/** Sees a gradient in passing, and may return another one in its place. */
export type Hook = (gradient: Tensor) => Tensor | null | undefined | void;

// Literals are made faster than what map() makes.
const versionsOf = (kept: readonly Tensor[]): number[] =>
	kept.length === 3
		? [kept[0].storage.version, kept[1].storage.version, kept[2].storage.version]
		: kept.map((tensor) => tensor.storage.version);

/** One op of the graph that forward leaves behind: what backward needs to pass a gradient on. */
export class Node {
	// Declared only, as the fields of Tensor are.
	declare readonly op: Op;
	declare readonly next: readonly (Node | null)[];
	declare readonly shapes: readonly Shape[];
	declare readonly parameters: unknown;
	declare readonly leaf: Tensor | null;
	declare private kept: Tensor[] | null;
	/** Creation number: a node is always younger than the nodes it leads to. */
	readonly id = created++;
	/** The gradient of the output gathered so far in the walk under way. */
	pending: Tensor | null = null;
	/** The last walk that met this node; 0 where it passes by. */
	walk = 0;
	/** What is to be done with the whole gradient before it is passed on; null if nothing. */
	hooks: Hook[] | null = null;
	/** The tensor of an op that wants to keep its gradient. */
	retained: Tensor | null = null;
	/** Of what was kept; null while all are 0, as they mostly are. */
	private versions: number[] | null = null;

	/**
	 * @param next Per input, the node to pass its gradient to; null where none is wanted.
	 * @param shapes Per input, its shape: contributions are summed back to it.
	 * @param kept The tensors that the op's rules read.
	 * @param leaf The tensor whose `.grad` this node feeds; null for all but AccumulateGrad.
	 */
	constructor(
		op: Op,
		next: readonly (Node | null)[],
		shapes: readonly Shape[],
		kept: Tensor[],
		parameters: unknown,
		leaf: Tensor | null
	) {
		this.op = op;
		this.next = next;
		this.shapes = shapes;
		this.parameters = parameters;
		this.leaf = leaf;
		this.kept = kept;
		for (let i = 0; i < kept.length; i++)
			if (kept[i].storage.version > 0) {
				this.versions = versionsOf(kept);
				break;
			}
	}

	/** PyTorch's name, `MulBackward0`. */
	get name(): string {
		const { name, overload = 0 } = this.op;
		return this.leaf || overload === null ? name : `${name}Backward${overload}`;
	}

	/** What was saved; an error where an earlier backward has freed it. */
	private held(): Tensor[] {
		if (this.kept === null)
			throw new Error(
				'backward: the graph must still hold the values saved in forward, got a graph that an earlier backward has freed; pass { retainGraph: true } to that earlier call'
			);
		return this.kept;
	}

	/** The parameters of an op that saves them; an error if they are gone. */
	get savedParameters(): unknown {
		this.held();
		return this.parameters;
	}

	/** The tensors saved in forward, in the op's own order; an error if they are gone or have changed. */
	get saved(): readonly Tensor[] {
		const kept = this.held();
		for (let i = 0; i < kept.length; i++) {
			const version = this.versions !== null ? this.versions[i] : 0;
			if (kept[i].storage.version !== version)
				throw new Error(
					`backward: ${this.name} needs its saved tensor of shape [${kept[i].shape.join(', ')}] as it was in forward (version ${version}), got version ${kept[i].storage.version}; an in-place op changed it in between: use the op without underscore`
				);
		}
		if (this.op.saves !== 'output' || !gradMode.enabled) return kept;
		// While backward itself is recorded, an output counts as what it is: a result of this very node.
		const output = kept[0].detached();
		output.gradFn = this;
		return [output];
	}

	/** Lets go of what was saved. */
	free(): void {
		if (this.kept !== null && (this.kept.length > 0 || this.op.saves === 'parameters'))
			this.kept = null;
	}
}
