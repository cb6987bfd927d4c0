import type { Tensor } from '../Tensor.ts';
import type { Hook, Node } from './Node.ts';

function edgeOf(self: Tensor, who: string): Node {
	const node = self.edge();
	if (!node)
		throw new Error(
			`${who}: the tensor must require grad, got one that does not; make it with { requiresGrad: true }`
		);
	return node;
}

/**
 * Calls `hook` with the gradient of the tensor whenever backward has computed it; what it returns, if anything,
 * takes the gradient's place. The handle removes it again.
 */
export function registerHook(self: Tensor, hook: Hook): { remove(): void } {
	const node = edgeOf(self, 'registerHook');
	node.hooks = [...(node.hooks ?? []), hook];
	return {
		remove() {
			const left = node.hooks?.filter((other) => other !== hook) ?? [];
			node.hooks = left.length > 0 ? left : null;
		}
	};
}

/** Lets backward leave its gradient in `.grad` here too, although an op made the tensor. */
export function retainGrad(self: Tensor): void {
	const node = edgeOf(self, 'retainGrad');
	if (!node.leaf) node.retained = self;
}
