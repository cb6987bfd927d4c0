import type { Dims } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';
import { variance, type VarOptions } from './var.ts';

/** The variance and the mean over all elements, or over the dimensions given. */
export function varMean(
	self: Tensor,
	dim?: Dims,
	options: VarOptions = {}
): { variance: Tensor; mean: Tensor } {
	return {
		variance: variance(self, dim, options),
		mean: self.mean(dim, { keepdim: options.keepdim })
	};
}
