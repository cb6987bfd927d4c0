import type { Dims } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';
import { std } from './std.ts';
import type { VarOptions } from './var.ts';

/** The standard deviation and the mean over all elements, or over the dimensions given. */
export function stdMean(
	self: Tensor,
	dim?: Dims,
	options: VarOptions = {}
): { std: Tensor; mean: Tensor } {
	return {
		std: std(self, dim, options),
		mean: self.mean(dim, { keepdim: options.keepdim })
	};
}
