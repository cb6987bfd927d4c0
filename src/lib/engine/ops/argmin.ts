import type { ReduceOptions } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';
import { argExtreme } from './argmax.ts';

/** The position of the smallest element: in the flattened tensor, or along one dimension. The first of equals. */
export function argmin(
	self: Tensor,
	dim: number | null = null,
	{ keepdim = false }: ReduceOptions = {}
): Tensor {
	return argExtreme('argmin', self, dim, keepdim);
}
