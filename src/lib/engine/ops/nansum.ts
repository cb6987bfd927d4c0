import { type Dims, type TypedReduceOptions } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';

/** The sum of all elements but NaN, or along the dimensions given. */
export function nansum(self: Tensor, dim?: Dims, options: TypedReduceOptions = {}): Tensor {
	return self.maskedFill(self.isnan(), 0).sum(dim, options);
}
