import type { NodeState } from '#lib/trace/nodeStates.ts';
import type { GraphNode, TraceEvent, Value } from '#lib/trace/TraceEvent.ts';

/** What the place of a node's gradient holds. */
export type Gradient =
	/** Nobody asks for one: data. */
	| { readonly kind: 'unwanted' }
	| { readonly kind: 'none' }
	/** From an earlier step, or cleared to zero. */
	| { readonly kind: 'kept'; readonly value: Value }
	/** A contribution has reached a leaf, whose `.grad` is still as before. */
	| { readonly kind: 'arriving'; readonly before: Value | null; readonly contribution: Value }
	| {
			readonly kind: 'partial';
			readonly value: Value;
			readonly arrived: number;
			readonly of: number;
	  }
	| { readonly kind: 'final'; readonly value: Value };

/** A node's gradient once `past` has happened, which is how it came to be in `state`. */
export function gradientOf(
	node: GraphNode,
	state: NodeState,
	past: readonly TraceEvent[]
): Gradient {
	if (!node.requiresGrad) return { kind: 'unwanted' };
	const { gradient: value, arrived } = state;
	if (node.op !== null) {
		if (!value) return { kind: 'none' };
		const of = node.contributions;
		return arrived < of ? { kind: 'partial', value, arrived, of } : { kind: 'final', value };
	}
	const last = past.findLast(
		(event) =>
			(event.kind === 'backward' && event.to === node.id) ||
			((event.kind === 'accumulate' || event.kind === 'zero') && event.node === node.id)
	);
	if (last?.kind === 'backward')
		return { kind: 'arriving', before: value, contribution: last.contribution };
	if (!value) return { kind: 'none' };
	return { kind: last?.kind === 'accumulate' ? 'final' : 'kept', value };
}
