import { gradMode } from './autograd/gradMode.ts';
import { Node } from './autograd/Node.ts';
import { observer } from './listener.ts';
import type { Shape } from './shape.ts';
import type { Tensor } from './Tensor.ts';

/** How the gradient of one input follows from the gradient of the output. */
export interface Gradient {
	/**
	 * ∂L/∂input from ∂L/∂output, in the library's own ops; null where it is 0 throughout. Broadcasting is undone
	 * afterwards, by the walk.
	 */
	rule(gradient: Tensor, node: Node): Tensor | null;
	/** TeX of ∂output/∂input, given the TeX (or the numbers) of the inputs and of the output. */
	local(inputs: readonly string[], output: string, parameters: unknown): string;
	/** TeX of the product with the incoming gradient, where it isn't `gradient · local`. */
	chain?(gradient: string, local: string): string;
}

/** What an op is: a name, a formula, a derivative per input. What it computes is its kernel call. */
export interface Op {
	/** As in PyTorch's `MulBackward0`, without the suffix. */
	readonly name: string;
	/** The number in PyTorch's name, where it isn't 0: `SumBackward1`; null for a name without a suffix. */
	readonly overload?: number | null;
	/** TeX of the value, given the TeX (or the numbers) of the inputs. */
	tex(inputs: readonly string[], parameters: unknown): string;
	/** What its rules read, and backward lets go of: parameters that count are positions picked by tensors. */
	readonly saves: 'nothing' | 'inputs' | 'output' | 'parameters';
	/** One per input; empty where no derivative exists. */
	readonly gradients: readonly Gradient[];
}

const nothing: Tensor[] = [];

/** Runs `body` unrecorded and unannounced: how an op computes is not part of the graph. */
export function quietly<T>(body: () => T): T {
	const { enabled } = gradMode;
	const { listener } = observer;
	gradMode.enabled = false;
	observer.listener = null;
	try {
		return body();
	} finally {
		gradMode.enabled = enabled;
		observer.listener = listener;
	}
}

/**
 * Announces a finished op to the listener and, where an input requires grad, ties `output` to it with a node.
 * Every op ends with this call.
 */
export function record(
	op: Op,
	inputs: Tensor[],
	output: Tensor,
	parameters: unknown = null
): Tensor {
	if (gradMode.enabled && op.gradients.length > 0) link(op, inputs, output, parameters);
	if (observer.listener !== null) observer.listener.forward(op, inputs, output, parameters);
	return output;
}

// Literals make the smallest arrays, and the compiler knows their kind.

/** The nodes that lead on from the inputs, null where no gradient is wanted; null if it is wanted nowhere. */
function edgesOf(inputs: readonly Tensor[]): (Node | null)[] | null {
	const a = inputs[0].edge();
	if (inputs.length === 1) return a === null ? null : [a];
	const b = inputs[1].edge();
	if (inputs.length === 2) return a === null && b === null ? null : [a, b];
	if (inputs.length > 3) return edgesOfMany(inputs);
	const c = inputs[2].edge();
	return a === null && b === null && c === null ? null : [a, b, c];
}

function edgesOfMany(inputs: readonly Tensor[]): (Node | null)[] | null {
	const edges = inputs.map((input) => input.edge());
	return edges.some((edge) => edge !== null) ? edges : null;
}

function shapesOf(inputs: readonly Tensor[]): Shape[] {
	if (inputs.length === 1) return [inputs[0].shape];
	if (inputs.length === 2) return [inputs[0].shape, inputs[1].shape];
	if (inputs.length === 3) return [inputs[0].shape, inputs[1].shape, inputs[2].shape];
	return inputs.map((input) => input.shape);
}

/** Gives `output` its node, if any input requires grad. */
export function link(op: Op, inputs: Tensor[], output: Tensor, parameters: unknown): void {
	const next = edgesOf(inputs);
	if (next === null) return;
	const kept =
		op.saves === 'inputs' ? inputs : op.saves === 'output' ? [output.detached()] : nothing;
	output.gradFn = new Node(op, next, shapesOf(inputs), kept, parameters, null);
}
