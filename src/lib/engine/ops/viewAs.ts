import type { Tensor } from '../Tensor.ts';

/** The same elements in the sizes of `other`, sharing memory. */
export function viewAs(self: Tensor, other: Tensor): Tensor {
	return self.view(...other.shape);
}

/** The same elements in the sizes of `other`: a view where possible, else a copy. */
export function reshapeAs(self: Tensor, other: Tensor): Tensor {
	return self.reshape(...other.shape);
}
