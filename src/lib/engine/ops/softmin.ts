import type { Tensor } from '../Tensor.ts';
import { softmax, type SoftmaxOptions } from './softmax.ts';

/** softmax() of −self: the smallest element gets the largest part. */
export function softmin(self: Tensor, dim: number, options: SoftmaxOptions = {}): Tensor {
	return softmax(self.neg(), dim, options);
}
