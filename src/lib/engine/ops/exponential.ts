import { fillExponential } from '../random/exponential.ts';
import { checkFloat, drawInto, type DrawOptions } from '../draw.ts';
import type { Tensor } from '../Tensor.ts';

/** Fills the tensor with numbers of density λ·exp(−λx), in place. */
export function exponential_(self: Tensor, lambda = 1, options: DrawOptions = {}): Tensor {
	checkFloat('exponential_', self);
	return drawInto('Exponential', self, options, (generator, out) =>
		fillExponential(generator, out, lambda)
	);
}
