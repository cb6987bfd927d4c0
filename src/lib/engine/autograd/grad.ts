import { full } from '../creation.ts';
import { sameShape, showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { type Captured, reachable, walk } from './backward.ts';
import type { Node } from './Node.ts';

/** Keyword arguments of `grad`. */
export interface GradOptions {
	/** ∂L/∂output for each output; null, or left out, for scalars, whose gradient is 1. */
	gradOutputs?: readonly (Tensor | null)[] | Tensor | null;
	/** Keep what forward saved, so that the graph can be walked again; as createGraph unless given. */
	retainGraph?: boolean;
	/** Record the computation of the gradients, for derivatives of derivatives. */
	createGraph?: boolean;
	/** Give null for inputs that the outputs don't depend on, instead of an error. */
	allowUnused?: boolean;
}

const list = <T>(value: T | readonly T[]): readonly T[] =>
	Array.isArray(value) ? (value as readonly T[]) : [value as T];

function rootOf(output: Tensor): Node {
	const root = output.edge();
	if (root) return root;
	throw new Error(
		'grad: each output must require grad and have a history, got one without; compute it from inputs with { requiresGrad: true } outside noGrad'
	);
}

function seed(output: Tensor, given: Tensor | null | undefined): Tensor {
	if (!given && output.numel() !== 1)
		throw new Error(
			`grad: without gradOutputs each output must be a scalar, got shape ${showShape(output.shape)}; reduce it with mean() or sum(), or pass { gradOutputs }`
		);
	if (given && !sameShape(given.shape, output.shape))
		throw new Error(
			`grad: gradOutputs must have the shapes of the outputs, got ${showShape(given.shape)} for ${showShape(output.shape)}; reshape them`
		);
	return given ?? full(output.shape, 1, { dtype: output.dtype, device: output.device });
}

/** Of the nodes, youngest first, those that lead to one of `wanted`; no gradient is passed to the others. */
function leadingTo(wanted: Captured, nodes: readonly Node[]): Node[] {
	const leading = new Set<Node>();
	for (let i = nodes.length - 1; i >= 0; i--)
		if (wanted.has(nodes[i]) || nodes[i].next.some((node) => node && leading.has(node)))
			leading.add(nodes[i]);
		else nodes[i].walk = 0;
	return nodes.filter((node) => leading.has(node));
}

/**
 * The gradients of the sum of `outputs` with respect to each of `inputs`, without touching any `.grad`:
 * `torch.autograd.grad`.
 */
export function grad(
	outputs: Tensor | readonly Tensor[],
	inputs: Tensor | readonly Tensor[],
	options: GradOptions & { allowUnused: true }
): (Tensor | null)[];
export function grad(
	outputs: Tensor | readonly Tensor[],
	inputs: Tensor | readonly Tensor[],
	options?: GradOptions
): Tensor[];
export function grad(
	outputs: Tensor | readonly Tensor[],
	inputs: Tensor | readonly Tensor[],
	options: GradOptions = {}
): (Tensor | null)[] {
	const { gradOutputs = null, createGraph = false, retainGraph = createGraph } = options;
	const seeds = list(gradOutputs);
	const roots = list(outputs).map(rootOf);
	const gradients = list(outputs).map((output, i) => seed(output, seeds[i]));
	const wanted = list(inputs).map((input) => {
		const node = input.edge();
		if (node) return node;
		throw new Error(
			'grad: each input must require grad, got one that does not; make it with { requiresGrad: true }'
		);
	});
	const captured: Captured = new Map(wanted.map((node) => [node, null]));
	const nodes = leadingTo(captured, reachable(roots));
	roots.forEach((root, i) => {
		if (nodes.includes(root)) root.pending = root.pending?.add(gradients[i]) ?? gradients[i];
	});
	walk(nodes, createGraph, retainGraph, captured);
	const results = wanted.map((node) => captured.get(node) ?? null);
	if (!options.allowUnused && results.includes(null))
		throw new Error(
			`grad: the outputs must depend on each input, got one of shape ${showShape(list(inputs)[results.indexOf(null)].shape)} that they don't; pass { allowUnused: true } to get null for it`
		);
	return results;
}
