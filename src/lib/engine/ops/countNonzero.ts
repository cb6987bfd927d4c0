import { type Dims } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';

/** How many elements are other than 0: of all, or along the dimensions given. */
export function countNonzero(self: Tensor, dim?: Dims): Tensor {
	return self.detach().ne(0).sum(dim);
}
