import { formatNumber } from '#lib/i18n/number.ts';
import type { GraphNode, Trace, Value } from '#lib/trace/TraceEvent.ts';

/** A tensor as one would print it: a scalar in full, a longer one by its first numbers. */
function brief({ data }: Value): string {
	if (data.length === 1) return formatNumber(data[0]);
	const first = data.slice(0, 2).map((value) => formatNumber(value, 2));
	return `[${first.join(', ')}, …]`;
}

/**
 * What each line of the program has computed once `done` events have happened, as `name = value`;
 * nothing for the lines that have not run in this step.
 */
export function lineValues(trace: Trace, done: number): ReadonlyMap<number, string> {
	const lines = new Map<number, string[]>();
	// A line tells its own results, not the steps on the way: of `x @ w + b` only y_hat.
	const steps = new Set<GraphNode>();
	const say = (line: number, text: string) => lines.set(line, [...(lines.get(line) ?? []), text]);
	const events = trace.events.slice(0, done);
	for (const event of events)
		if (event.kind === 'forward')
			for (const id of trace.nodes[event.node].inputs)
				if (events.some((e) => e.kind === 'forward' && e.node === id && e.line === event.line))
					steps.add(trace.nodes[id]);
	for (const event of events) {
		const node = trace.nodes[event.node];
		if (event.kind === 'forward' && !steps.has(node))
			say(event.line, `${node.name} = ${brief(node.value)}`);
		if (event.kind === 'accumulate') say(event.line, `${node.name}.grad = ${brief(event.after)}`);
		if (event.kind === 'update') say(event.line, `${node.name} = ${brief(event.after)}`);
		if (event.kind === 'zero')
			say(event.line, `${node.name}.grad = ${event.after ? brief(event.after) : 'None'}`);
	}
	return new Map([...lines].map(([line, texts]) => [line, texts.join(', ')]));
}
