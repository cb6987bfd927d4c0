import type { Choice } from '../choice.ts';
import type { Tensor } from '../Tensor.ts';
import { records } from './cummax.ts';

const compute = records('Cummin', 'argmin');

/** The smallest element so far along `dim`, and its position: the last of equal ones. */
export function cummin(self: Tensor, dim: number): Choice {
	return compute(self, dim);
}
