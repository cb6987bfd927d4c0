import { listen, type Listener, type Node, type Op, type Tensor } from '#lib/engine/core.ts';
import type { GraphNode, Phase, Trace, TraceEvent, Value } from './TraceEvent.ts';

/** What a traced program says of itself while it runs. */
export interface Mark {
	/** From here on, line `line` of the program runs, as part of `phase`. */
	line(phase: Phase, line: number): void;
	/** What the program and the mathematics call a tensor. */
	name(tensor: Tensor, name: string, tex: string): Tensor;
}

/** For running a program unwatched. */
export const unmarked: Mark = { line: () => {}, name: (tensor) => tensor };

type Draft = { -readonly [Key in keyof GraphNode]: GraphNode[Key] };

/** The numbers of a tensor as they are now. */
export function valueOf(tensor: Tensor): Value {
	const flat = listen(null, () => tensor.detach().reshape(-1).tolist()) as number[];
	return { shape: [...tensor.shape], data: flat };
}

/** Gathers nodes and events while it listens. */
class Recorder implements Listener, Mark {
	readonly nodes: Draft[] = [];
	readonly events: TraceEvent[] = [];
	private phase: Phase = 'predict';
	private at = 0;
	private readonly ids = new Map<Tensor, number>();
	private readonly ops = new Map<Node, { id: number; op: Op; parameters: unknown }>();
	/** The last known value and gradient of each leaf, since events tell before and after. */
	private readonly values = new Map<number, Value>();
	private readonly gradients = new Map<number, Value | null>();
	private readonly arrived = new Map<number, number>();

	line(phase: Phase, line: number): void {
		this.phase = phase;
		this.at = line;
	}

	name(tensor: Tensor, name: string, tex: string): Tensor {
		Object.assign(this.nodes[this.idOf(tensor)], { name, tex });
		return tensor;
	}

	private moment(node: number) {
		return { phase: this.phase, line: this.at, node };
	}

	/** The node of a tensor; one that no recorded op has made is a leaf. */
	private idOf(tensor: Tensor): number {
		const known = this.ids.get(tensor);
		if (known !== undefined) return known;
		const value = valueOf(tensor);
		const gradBefore = tensor.grad && valueOf(tensor.grad);
		const id = this.add(tensor, {
			op: null,
			gradFn: tensor.requiresGrad ? 'AccumulateGrad' : null,
			name: value.data.length === 1 ? String(value.data[0]) : 'tensor',
			tex: value.data.length === 1 ? String(value.data[0]) : '\\cdot',
			formula: '',
			inputs: [],
			requiresGrad: tensor.requiresGrad,
			value,
			gradBefore,
			contributions: 0
		});
		this.values.set(id, value);
		this.gradients.set(id, gradBefore);
		return id;
	}

	private add(tensor: Tensor, node: Omit<GraphNode, 'id'>): number {
		const id = this.nodes.length;
		this.nodes.push({ id, ...node });
		this.ids.set(tensor, id);
		return id;
	}

	forward(op: Op, inputs: readonly Tensor[], output: Tensor, parameters: unknown): void {
		// Only what backward will walk belongs to the graph.
		if (!output.gradFn) return;
		const from = inputs.map((input) => this.idOf(input));
		const formula = op.tex(
			from.map((id) => this.nodes[id].tex),
			parameters
		);
		const id = this.add(output, {
			op: op.name,
			gradFn: output.gradFn.name,
			name: op.name.toLowerCase(),
			tex: formula,
			formula,
			inputs: from,
			requiresGrad: true,
			value: valueOf(output),
			gradBefore: null,
			contributions: 0
		});
		this.ops.set(output.gradFn, { id, op, parameters });
		for (const source of from)
			if (this.nodes[source].requiresGrad) this.nodes[source].contributions++;
		this.events.push({ kind: 'forward', ...this.moment(id) });
	}

	backward(node: Node, gradient: Tensor, contributions: readonly (Tensor | null)[]): void {
		const made = this.ops.get(node);
		if (!made) return;
		const { id, op, parameters } = made;
		if (!this.arrived.has(id)) {
			this.arrived.set(id, 1);
			this.events.push({ kind: 'seed', ...this.moment(id), gradient: valueOf(gradient) });
		}
		const self = this.nodes[id];
		const tex = self.inputs.map((input) => this.nodes[input].tex);
		contributions.forEach((contribution, input) => {
			if (!contribution) return;
			const to = self.inputs[input];
			const part = (this.arrived.get(to) ?? 0) + 1;
			this.arrived.set(to, part);
			const { local, chain } = op.gradients[input];
			const localTex = local(tex, self.tex, parameters);
			const outer = `\\frac{\\partial L}{\\partial ${self.tex}}`;
			this.events.push({
				kind: 'backward',
				...this.moment(id),
				input,
				to,
				contribution: valueOf(contribution),
				part,
				parts: this.nodes[to].contributions,
				local: localTex,
				chain: chain ? chain(outer, localTex) : `${outer} \\cdot ${localTex}`
			});
		});
	}

	accumulate(leaf: Tensor, contribution: Tensor): void {
		const node = this.idOf(leaf);
		const before = this.gradients.get(node) ?? null;
		const after = valueOf(leaf.grad!);
		this.gradients.set(node, after);
		this.events.push({
			kind: 'accumulate',
			...this.moment(node),
			before,
			contribution: valueOf(contribution),
			after
		});
	}

	write(_: Op, target: Tensor): void {
		const value = valueOf(target);
		const node = this.ids.get(target);
		if (node !== undefined && this.nodes[node].op === null) {
			const before = this.values.get(node)!;
			this.values.set(node, value);
			const gradient = this.gradients.get(node);
			if (gradient)
				this.events.push({ kind: 'update', ...this.moment(node), before, after: value, gradient });
			return;
		}
		for (const [leaf, id] of this.ids) if (leaf.grad === target) this.zero(id, value);
	}

	clear(parameter: Tensor): void {
		this.zero(this.idOf(parameter), null);
	}

	private zero(node: number, after: Value | null): void {
		const before = this.gradients.get(node) ?? null;
		this.gradients.set(node, after);
		this.events.push({ kind: 'zero', ...this.moment(node), before, after });
	}
}

/**
 * Runs `program` and returns what the engine did as plain data. The numbers are those of an unwatched run:
 * the engine only reports.
 */
export function trace(program: (mark: Mark) => void): Trace {
	const recorder = new Recorder();
	listen(recorder, () => program(recorder));
	return { nodes: recorder.nodes, events: recorder.events };
}
