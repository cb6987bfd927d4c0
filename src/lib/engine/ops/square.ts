import type { Tensor } from '../Tensor.ts';
import { pow, pow_ } from './pow.ts';

/** self², elementwise. */
export function square(self: Tensor): Tensor {
	return pow(self, 2);
}

/** square, in place. */
export function square_(self: Tensor): Tensor {
	return pow_(self, 2);
}
