import type { Tensor } from '../Tensor.ts';
import type { ReduceOptions } from '../reduction.ts';
import { amax } from './amax.ts';
import { amin } from './amin.ts';

/** The smallest and the largest element, of all or along one dimension. */
export function aminmax(
	self: Tensor,
	{ dim = null, keepdim = false }: ReduceOptions & { dim?: number | null } = {}
): { min: Tensor; max: Tensor } {
	// As in PyTorch, a scalar then counts as a vector.
	const x = self.dim() === 0 && dim !== null && keepdim ? self.reshape(1) : self;
	return { min: amin(x, dim, { keepdim }), max: amax(x, dim, { keepdim }) };
}
