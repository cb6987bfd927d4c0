import type { Node } from './autograd/Node.ts';
import type { Op } from './op.ts';
import type { Tensor } from './Tensor.ts';

/** Whoever watches the engine at work. Tensors are handed over live: copy what must outlast the call. */
export interface Listener {
	/** An op has computed `output`. */
	forward(op: Op, inputs: readonly Tensor[], output: Tensor, parameters: unknown): void;
	/** A node has turned the gradient of its output into one contribution per input (null where none is asked for). */
	backward(node: Node, gradient: Tensor, contributions: readonly (Tensor | null)[]): void;
	/** A contribution has arrived in `leaf.grad`. */
	accumulate(leaf: Tensor, contribution: Tensor): void;
	/** An in-place op has written into `target`. */
	write(op: Op, target: Tensor): void;
	/** An optimiser has set `parameter.grad` back to null. */
	clear(parameter: Tensor): void;
}

/** The one slot for a listener. Null costs an op a single comparison. */
export const observer: { listener: Listener | null } = { listener: null };

/** Runs `body` with `listener` told of everything, and returns what it returns. */
export function listen<T>(listener: Listener | null, body: () => T): T {
	const outer = observer.listener;
	observer.listener = listener;
	try {
		return body();
	} finally {
		observer.listener = outer;
	}
}
