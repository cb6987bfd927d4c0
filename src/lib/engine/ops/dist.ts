import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** The p-norm of self − other. */
export function dist(self: Tensor, other: Tensor, p = 2): Tensor {
	return self.sub(other).norm(p);
}

/** The p-norms between all rows of two matrices, or of two stacks: (…, n, k), (…, m, k) → (…, n, m). */
export function cdist(self: Tensor, other: Tensor, { p = 2 }: { p?: number } = {}): Tensor {
	if (
		self.dim() < 2 ||
		other.dim() < 2 ||
		self.shape[self.dim() - 1] !== other.shape[other.dim() - 1]
	)
		throw new Error(
			`cdist: rows of one length are required, got ${showShape(self.shape)} and ${showShape(other.shape)}; reshape one`
		);
	return self.unsqueeze(-2).sub(other.unsqueeze(-3)).norm(p, -1);
}
