import { type Dims, type TypedReduceOptions } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';
import { nansum } from './nansum.ts';

/** The mean of all elements but NaN, or along the dimensions given. */
export function nanmean(self: Tensor, dim?: Dims, options: TypedReduceOptions = {}): Tensor {
	if (self.dtype.category !== 'float')
		throw new Error(
			`nanmean: the dtype must be floating point, got ${self.dtype.name}; convert first, e.g. x.to(float32)`
		);
	const numbers = self.detach().isnan().logicalNot();
	return nansum(self, dim, options).div(numbers.sum(dim, { keepdim: options.keepdim }));
}
