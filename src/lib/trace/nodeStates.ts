import type { Trace, TraceEvent, Value } from './TraceEvent.ts';

/** How far a gradient has come: nothing, some of its contributions, all of them. */
export type GradientStage = 'none' | 'partial' | 'final';

/** What a node shows at one moment of a trace. */
export interface NodeState {
	/** Null until the op has run. */
	readonly value: Value | null;
	/** What has arrived so far; for a leaf, its `.grad`. Null is None. */
	readonly gradient: Value | null;
	readonly stage: GradientStage;
	/** Contributions that have arrived, of `GraphNode.contributions`. */
	readonly arrived: number;
}

type Draft = { -readonly [Key in keyof NodeState]: NodeState[Key] };

function plus(a: Value, b: Value): Value {
	return { shape: a.shape, data: a.data.map((value, i) => value + b.data[i]) };
}

function apply(states: Draft[], trace: Trace, event: TraceEvent): void {
	const state = states[event.node];
	switch (event.kind) {
		case 'forward':
			state.value = trace.nodes[event.node].value;
			break;
		case 'seed':
			Object.assign(state, { gradient: event.gradient, stage: 'final', arrived: 1 });
			break;
		case 'backward': {
			const target = states[event.to];
			target.arrived = event.part;
			target.stage = event.part < event.parts ? 'partial' : 'final';
			// A leaf's `.grad` changes only when the contribution is accumulated.
			if (trace.nodes[event.to].op !== null)
				target.gradient = target.gradient
					? plus(target.gradient, event.contribution)
					: event.contribution;
			break;
		}
		case 'accumulate':
			Object.assign(state, { gradient: event.after, stage: 'final' });
			break;
		case 'update':
			state.value = event.after;
			break;
		case 'zero':
			Object.assign(state, {
				gradient: event.after,
				stage: event.after ? 'final' : 'none',
				arrived: 0
			});
			break;
	}
}

/** Every node as it is once the first `done` events have happened. */
export function nodeStates(trace: Trace, done: number): readonly NodeState[] {
	const states: Draft[] = trace.nodes.map(({ op, value, gradBefore }) => ({
		value: op === null ? value : null,
		gradient: gradBefore,
		stage: gradBefore ? 'final' : 'none',
		arrived: 0
	}));
	for (const event of trace.events.slice(0, done)) apply(states, trace, event);
	return states;
}
