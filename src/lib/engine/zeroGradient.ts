import { zerosLike } from './creation.ts';
import type { Gradient } from './op.ts';

/** Of an input on which the output does not depend, or only by leaps: zeros, whatever comes. */
export const zeroGradient: Gradient = {
	rule: (gradient) => zerosLike(gradient),
	local: () => '0'
};
