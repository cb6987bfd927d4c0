import type { Shape } from '#lib/engine/core.ts';

/** The parts of a training step, in the order in which a loop runs them. */
export const phases = ['predict', 'loss', 'backward', 'update', 'zero_grad'] as const;
export type Phase = (typeof phases)[number];

/** A tensor's numbers at one moment, row-major. */
export interface Value {
	readonly shape: Shape;
	readonly data: readonly number[];
}

/** A tensor of the traced run: a leaf, or the result of an op. */
export interface GraphNode {
	readonly id: number;
	/** PyTorch's name of the op, `Mul`; null for a leaf. */
	readonly op: string | null;
	/** `MulBackward0`; `AccumulateGrad` for a leaf that requires grad; null for data. */
	readonly gradFn: string | null;
	/** As the program calls it: `y_hat`, `diff * diff`. */
	readonly name: string;
	/** The same as mathematics. */
	readonly tex: string;
	/** The op applied to its inputs' TeX; empty for a leaf. */
	readonly formula: string;
	/** Ids of the inputs, in the op's order; the same id twice where a tensor is used twice. */
	readonly inputs: readonly number[];
	readonly requiresGrad: boolean;
	/** The value when the step began (leaves) or as computed (ops). */
	readonly value: Value;
	/** `.grad` when the step began: null for None. */
	readonly gradBefore: Value | null;
	/** How many contributions its gradient will be made of in backward. */
	readonly contributions: number;
}

interface Moment {
	readonly phase: Phase;
	/** Line of the program, counted from 0. */
	readonly line: number;
	/** The node that the event is about. */
	readonly node: number;
}

/** An op has computed its value. */
export interface ForwardEvent extends Moment {
	readonly kind: 'forward';
}

/** The end of the chain: ∂L/∂L = 1. */
export interface SeedEvent extends Moment {
	readonly kind: 'seed';
	readonly gradient: Value;
}

/** `node` has passed its gradient to one of its inputs. */
export interface BackwardEvent extends Moment {
	readonly kind: 'backward';
	/** Which of the op's inputs. */
	readonly input: number;
	/** The node at that input. */
	readonly to: number;
	/** What arrives there. */
	readonly contribution: Value;
	/** This is contribution `part` of `parts` for the node it reaches. */
	readonly part: number;
	readonly parts: number;
	/** TeX of ∂node/∂to. */
	readonly local: string;
	/** TeX of ∂L/∂node times that, in the order in which the op multiplies them. */
	readonly chain: string;
}

/** A leaf has added what arrived to its `.grad`. */
export interface AccumulateEvent extends Moment {
	readonly kind: 'accumulate';
	readonly before: Value | null;
	readonly contribution: Value;
	readonly after: Value;
}

/** A parameter has moved. */
export interface UpdateEvent extends Moment {
	readonly kind: 'update';
	readonly before: Value;
	readonly after: Value;
	readonly gradient: Value;
}

/** A gradient has been set to zero, or back to None (`after` null). */
export interface ZeroEvent extends Moment {
	readonly kind: 'zero';
	readonly before: Value | null;
	readonly after: Value | null;
}

/** One thing that a person can watch. */
export type TraceEvent =
	ForwardEvent | SeedEvent | BackwardEvent | AccumulateEvent | UpdateEvent | ZeroEvent;

/** What the engine did in one run, as plain data. */
export interface Trace {
	readonly nodes: readonly GraphNode[];
	readonly events: readonly TraceEvent[];
}
