import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** All products of an element of each vector: self (n), other (m) → (n, m). */
export function outer(self: Tensor, other: Tensor): Tensor {
	if (self.dim() !== 1 || other.dim() !== 1)
		throw new Error(
			`outer: two vectors are required, got ${showShape(self.shape)} and ${showShape(other.shape)}; flatten() them`
		);
	return self.reshape(-1, 1).mul(other);
}
