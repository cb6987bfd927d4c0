import type { Tensor } from '../Tensor.ts';
import type { ReduceOptions } from '../reduction.ts';
import { amax } from './amax.ts';
import { amin } from './amin.ts';

/** The smallest and the largest element, of all or along one dimension. */
export function aminmax(
	self: Tensor,
	{ dim = null, keepdim = false }: ReduceOptions & { dim?: number | null } = {}
): { min: Tensor; max: Tensor } {
	return { min: amin(self, dim, { keepdim }), max: amax(self, dim, { keepdim }) };
}
