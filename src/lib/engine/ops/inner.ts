import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** Sums of products over the last dimension of both: (…, k), (…, k) → the leading sizes of both. */
export function inner(self: Tensor, other: Tensor): Tensor {
	if (self.dim() === 0 || other.dim() === 0) return self.mul(other);
	const k = self.shape[self.dim() - 1];
	if (k !== other.shape[other.dim() - 1])
		throw new Error(
			`inner: the last sizes must be equal, got ${showShape(self.shape)} and ${showShape(other.shape)}; transpose one or reshape`
		);
	const rows = (x: Tensor) => x.reshape(k === 0 ? 0 : x.numel() / k, k);
	const shape = [...self.shape.slice(0, -1), ...other.shape.slice(0, -1)];
	return rows(self)
		.mm(rows(other).t())
		.reshape(...shape);
}

/** The sum of the products of two vectors; the same as dot(), real numbers having no conjugate. */
export function vdot(self: Tensor, other: Tensor): Tensor {
	return self.dot(other);
}
