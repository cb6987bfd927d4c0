import { checkNotEmpty, type ReduceOptions } from '../reduction.ts';
import { wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { argReduceInto } from './max.ts';

/** What argmax() and argmin() share. */
export function argExtreme(
	kernel: 'argmax' | 'argmin',
	self: Tensor,
	dim: number | null,
	keepdim: boolean
): Tensor {
	if (self.dtype.category === 'bool')
		throw new Error(
			`${kernel}: the tensor must hold numbers, got bool; convert with .to(int64) first`
		);
	checkNotEmpty(self, dim, kernel);
	if (dim !== null) return argReduceInto(kernel, self, wrapDim(dim, self.dim(), kernel), keepdim);
	const place = argReduceInto(kernel, self.detach().reshape(-1), 0, false);
	return keepdim ? place.reshape(...self.shape.map(() => 1)) : place;
}

/** The position of the largest element: in the flattened tensor, or along one dimension. The first of equals. */
export function argmax(
	self: Tensor,
	dim: number | null = null,
	{ keepdim = false }: ReduceOptions = {}
): Tensor {
	return argExtreme('argmax', self, dim, keepdim);
}
