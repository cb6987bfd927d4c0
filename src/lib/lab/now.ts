import { type NodeState, nodeStates } from '#lib/trace/nodeStates.ts';
import type { Phase, Trace, TraceEvent } from '#lib/trace/TraceEvent.ts';
import type { Run, StepRecord } from './run.ts';

/** A line: slope and intercept. */
export interface Parameters {
	readonly w: number;
	readonly b: number;
}

/** The experiment at the playhead, once the events before it have happened. */
export interface Now extends Parameters {
	/** The step under way, from 0. */
	readonly step: number;
	/** That step's record: its loss and gradient, which the events bring to light one by one. */
	readonly record: StepRecord;
	/** The event that has just happened; null at the very start. */
	readonly event: TraceEvent | null;
	/** The phase that it belongs to. */
	readonly phase: Phase | null;
	/** The trace that the event belongs to, and how many of its events have happened. */
	readonly trace: Trace;
	readonly done: number;
	/** Every node of that trace. */
	readonly nodes: readonly NodeState[];
	/** As far as this step has computed it; null before. */
	readonly loss: number | null;
	/** `.grad` of the parameters; null is None. */
	readonly gradient: { readonly w: number | null; readonly b: number | null };
	/** Whether this step's update has moved the parameters. */
	readonly updated: boolean;
	readonly lr: number;
}

/** A place in a run: the step under way, and the step whose trace shows what has just happened in it. */
export interface Place {
	readonly step: number;
	readonly shownStep: number;
	/** Events of `shownStep` that have happened. */
	readonly done: number;
}

/** Where `index` events lead in a run of `steps` steps. */
export function placeOf(index: number, eventsPerStep: number, steps: number): Place {
	const step = Math.min(Math.floor(index / eventsPerStep), steps);
	const within = index - step * eventsPerStep;
	// At rest between two steps, what has just happened is the end of the step before.
	return within === 0 && step > 0
		? { step, shownStep: step - 1, done: eventsPerStep }
		: { step, shownStep: step, done: within };
}

/** The experiment at a place; `trace` is that of its `shownStep`. */
export function nowAt({ step, shownStep, done }: Place, run: Run, trace: Trace): Now {
	const record = run.records[step];
	const event = done > 0 ? trace.events[done - 1] : null;
	const nodes = nodeStates(trace, done);
	// What the events have done to this step; between two steps, nothing yet.
	const current = shownStep === step ? done : 0;
	let updated = false;
	let loss: number | null = null;
	for (let i = 0; i < current; i++) {
		const { kind, node } = trace.events[i];
		if (kind === 'update') updated = true;
		else if (kind === 'forward' && trace.nodes[node].tex === 'L') loss = record.loss;
	}
	const of = (name: string) => nodes[trace.nodes.findIndex(({ tex }) => tex === name)];
	const w = of('w');
	const b = of('b');
	const first = (state: NodeState, what: 'value' | 'gradient') => state[what]?.data[0] ?? null;
	return {
		step,
		record,
		event,
		phase: event?.phase ?? null,
		trace,
		done,
		nodes,
		w: current ? first(w, 'value')! : record.w,
		b: current ? first(b, 'value')! : record.b,
		loss,
		gradient: { w: first(w, 'gradient'), b: first(b, 'gradient') },
		updated,
		lr: record.lr
	};
}
