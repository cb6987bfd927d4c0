import { gradMode } from './autograd/gradMode.ts';
import { sameShape, showShape } from './shape.ts';
import type { Tensor } from './Tensor.ts';

/** Refuses an in-place write that autograd could not follow. */
export function checkFollowed(self: Tensor, who: string): void {
	if (!gradMode.enabled) return;
	const first = self.base ?? self;
	if (first.requiresGrad && first.isLeaf) refuseWrite(self, who);
}

/** The same, and one after which elements that share a place would disagree. */
export function checkWritable(self: Tensor, who: string): void {
	checkFollowed(self, who);
	if (!self.isContiguous()) checkOverlap(self, who);
}

/** Refuses to write where several elements share one place in memory. */
function checkOverlap({ shape, strides }: Tensor, who: string): void {
	if (shape.some((size, d) => size > 1 && strides[d] === 0))
		throw new Error(
			`${who}_: each element must have a place of its own, got an expanded tensor of shape ${showShape(shape)} with strides ${showShape(strides)}; clone() it first`
		);
}

/** Whether the elements lie side by side in memory, in whatever order. */
function isDense({ shape, strides }: Tensor): boolean {
	const dims = shape.flatMap((size, d) => (size === 1 ? [] : [d]));
	let span = 1;
	for (const d of dims.sort((a, b) => strides[a] - strides[b])) {
		if (strides[d] !== span) return false;
		span *= shape[d];
	}
	return true;
}

/**
 * Refuses to read from memory that is being written in another order: what has been written would be read again.
 * As PyTorch does it, only what lies side by side is looked at.
 */
export function checkApart(self: Tensor, other: Tensor, who: string): void {
	if (self.storage === other.storage && self !== other) refuseOverlap(self, other, who);
}

function refuseOverlap(self: Tensor, other: Tensor, who: string): void {
	const [n, m] = [self.numel(), other.numel()];
	if (n === 0 || m === 0 || !isDense(self) || !isDense(other)) return;
	if (self.offset >= other.offset + m || other.offset >= self.offset + n) return;
	if (self.offset === other.offset && n === m && sameShape(self.strides, other.strides)) return;
	throw new Error(
		`${who}_: what is read must not lie in the memory that is written to, got tensors of shape ${showShape(self.shape)} and ${showShape(other.shape)} that share some of it; clone() one first`
	);
}

function refuseWrite(self: Tensor, who: string): never {
	throw new Error(
		`${who}_: a leaf that requires grad, or a view of one, can't be written in place while gradients are recorded, got shape ${showShape(self.shape)}; wrap the update in noGrad(() => …)`
	);
}
