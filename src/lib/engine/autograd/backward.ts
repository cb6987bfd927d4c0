import { full } from '../creation.ts';
import { wrapNumber } from '../elementwise.ts';
import { enter, leave, madeHere, resume, suspend } from '../lifetime.ts';
import { type Listener, observer } from '../listener.ts';
import { numelOf, sameShape, showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { gradMode } from './gradMode.ts';
import type { Hook, Node } from './Node.ts';

/** Keyword arguments of `backward`. */
export interface BackwardOptions {
	/** ∂L/∂self; may be left out for a scalar, whose gradient is 1. */
	gradient?: Tensor;
	/** Keep what forward saved, so that backward can run again; as createGraph unless given. */
	retainGraph?: boolean;
	/** Record the backward pass itself, for derivatives of derivatives. */
	createGraph?: boolean;
}

/** How many places a node is moved up among those met before it is left to sorting. */
const NEAR = 16;

let walks = 0;

/** All nodes that `roots` lead to, youngest first: the order in which gradients are complete. */
export function reachable(roots: readonly Node[]): Node[] {
	const walk = ++walks;
	const nodes: Node[] = [];
	let sorted = true;
	let next: readonly (Node | null)[] = roots;
	for (let i = 0; ; i++) {
		for (let k = 0; k < next.length; k++) {
			const node = next[k];
			if (node === null || node.walk === walk) continue;
			node.walk = walk;
			// Most stand in order as they are met, or nearly so; what met them is younger, so it stays before them.
			let at = nodes.push(node) - 1;
			const first = Math.max(0, at - NEAR);
			for (; at > first && nodes[at - 1].id < node.id; at--) nodes[at] = nodes[at - 1];
			nodes[at] = node;
			if (at > 0 && nodes[at - 1].id < node.id) sorted = false;
		}
		if (i === nodes.length) break;
		next = nodes[i].next;
	}
	return sorted ? nodes : nodes.sort((a, b) => b.id - a.id);
}

/** Sums a gradient over what broadcasting had stretched. */
function sumToShape(gradient: Tensor, shape: readonly number[]): Tensor {
	if (sameShape(gradient.shape, shape)) return gradient;
	if (!gradMode.enabled) {
		const total = Tensor.empty(gradient.device, gradient.dtype, shape);
		gradient.device.reduce('sum', gradient, total);
		return total;
	}
	const missing = gradient.dim() - shape.length;
	if (numelOf(shape) === 1 && gradient.numel() !== 1) {
		const total = gradient.sum();
		return shape.length === 0 ? total : total.reshape(...shape);
	}
	const stretched = gradient.shape.flatMap((size, i) =>
		i < missing || (shape[i - missing] === 1 && size !== 1) ? [i] : []
	);
	const summed = stretched.length > 0 ? gradient.sum(stretched, { keepdim: true }) : gradient;
	return summed.reshape(...shape);
}

/** Brings a contribution into `leaf.grad`. */
function accumulate(leaf: Tensor, contribution: Tensor, createGraph: boolean): void {
	if (leaf.grad !== null && !createGraph) {
		leaf.grad.add_(contribution);
		return;
	}
	// It lives as long as the leaf, whatever scope this walk is part of.
	const owned = leaf.storage.life === 'own';
	const { storage, device } = contribution;
	// What this walk has made is nobody else's: unless it is small or part of something, there is no need to copy it.
	if (
		!createGraph &&
		storage.length > device.cheapCopy &&
		madeHere(storage) &&
		contribution.isContiguous()
	) {
		leaf.grad = contribution;
		if (owned) storage.outlive();
		else storage.life = 'stays';
		return;
	}
	const scope = owned ? suspend() : null;
	if (leaf.grad !== null) leaf.grad = leaf.grad.add(contribution);
	else if (createGraph) leaf.grad = contribution;
	else {
		leaf.grad = Tensor.emptyLike(contribution, contribution.dtype);
		device.copy(contribution, leaf.grad);
	}
	if (owned) resume(scope);
	if (leaf.grad.storage.life === 'scope') leaf.grad.storage.life = 'stays';
}

/** ∂self/∂self of a scalar. */
function one(self: Tensor, createGraph: boolean): Tensor {
	if (createGraph || self.dim() > 0)
		return full(self.shape, 1, { dtype: self.dtype, device: self.device });
	return wrapNumber(1, self);
}

/** Gradients asked for by `grad`, by the node at which they arrive. */
export type Captured = Map<Node, Tensor | null>;

/** Shows a gradient to the hooks of its node; what they return takes its place. */
function runHooks(hooks: readonly Hook[], gradient: Tensor): Tensor {
	return hooks.reduce((seen, hook) => {
		// Whoever looks may want to keep it.
		seen.storage.outlive();
		const replaced = hook(seen);
		return replaced ?? seen;
	}, gradient);
}

/** Passes a node's gradient on to the nodes before it. */
function applyNode(
	node: Node,
	createGraph: boolean,
	captured: Captured | null,
	listener: Listener | null
): void {
	let gradient = node.pending!;
	node.pending = null;
	if (node.hooks !== null) gradient = runHooks(node.hooks, gradient);
	if (node.retained !== null) accumulate(node.retained, gradient, createGraph);
	if (captured !== null) {
		if (captured.has(node)) captured.set(node, gradient);
		if (node.leaf !== null) return;
	}
	if (node.leaf !== null) {
		accumulate(node.leaf, gradient, createGraph);
		if (listener !== null) listener.accumulate(node.leaf, gradient);
		return;
	}
	const { next, op } = node;
	const contributions: (Tensor | null)[] | null = listener !== null ? next.map(() => null) : null;
	for (let i = 0; i < next.length; i++) {
		const target = next[i];
		if (target === null || target.walk === 0) continue;
		const part = op.gradients[i].rule(gradient, node);
		if (part === null) continue;
		const contribution = sumToShape(part, node.shapes[i]);
		target.pending = target.pending === null ? contribution : target.pending.add(contribution);
		if (contributions !== null) contributions[i] = contribution;
	}
	if (contributions !== null) listener!.backward(node, gradient, contributions);
}

/**
 * Computes ∂self/∂leaf for every leaf that requires grad and adds it to that leaf's `.grad`.
 * Reverse-mode differentiation: nodes in the reverse order of their making, each once.
 */
export function backward(self: Tensor, options: BackwardOptions = {}): void {
	const { gradient, createGraph = false, retainGraph = createGraph } = options;
	const root = self.edge();
	if (!root)
		throw new Error(
			'backward: the tensor must require grad and have a history, got one without; make a leaf with { requiresGrad: true } and compute with it outside noGrad'
		);
	if (!gradient && self.numel() !== 1)
		throw new Error(
			`backward: without a gradient the tensor must be a scalar, got shape ${showShape(self.shape)}; reduce it with mean() or sum(), or pass { gradient }`
		);
	if (gradient && !sameShape(gradient.shape, self.shape))
		throw new Error(
			`backward: the gradient must have the shape of the tensor, got ${showShape(gradient.shape)} for ${showShape(self.shape)}; reshape it`
		);
	root.pending = gradient ?? one(self, createGraph);
	walk(reachable([root]), createGraph, retainGraph, null);
}

/** Goes through the nodes, some of which have a gradient pending, and leaves none pending. */
export function walk(
	nodes: readonly Node[],
	createGraph: boolean,
	retainGraph: boolean,
	captured: Captured | null
): void {
	const outer = gradMode.enabled;
	gradMode.enabled = createGraph;
	// What the rules compute is the backward pass itself, not ops of the model.
	const { listener } = observer;
	observer.listener = null;
	// The gradients on the way are nobody's: their memory goes with the walk, unless the walk itself is recorded.
	const scope = createGraph ? null : enter();
	try {
		for (let i = 0; i < nodes.length; i++) {
			if (nodes[i].pending !== null) applyNode(nodes[i], createGraph, captured, listener);
			if (!retainGraph) nodes[i].free();
		}
	} finally {
		gradMode.enabled = outer;
		observer.listener = listener;
		// What was asked for outlives the walk.
		captured?.forEach((gradient) => {
			if (gradient?.storage.life === 'scope') gradient.storage.life = 'stays';
		});
		if (!createGraph) leave(scope);
		for (let i = 0; i < nodes.length; i++) nodes[i].pending = null;
	}
}
