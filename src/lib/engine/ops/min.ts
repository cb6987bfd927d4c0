import type { ReduceOptions } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';
import type { Choice } from '../choice.ts';
import { extreme } from './max.ts';
import { minimum } from './minimum.ts';

const compute = extreme('Min', 'min', minimum);

/** The smallest element of all. */
export function min(self: Tensor): Tensor;
/** The smaller of both, elementwise and broadcast. */
export function min(self: Tensor, other: Tensor): Tensor;
/** The smallest along one dimension and their positions; the first of equal ones. */
export function min(self: Tensor, dim: number, options?: ReduceOptions): Choice;
export function min(
	self: Tensor,
	dim?: number | Tensor | null,
	options?: ReduceOptions
): Tensor | Choice {
	return compute(self, dim, options);
}
