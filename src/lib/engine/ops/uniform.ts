import { fillUniform } from '../random/uniform.ts';
import { checkFloat, drawInto, type DrawOptions } from '../draw.ts';
import type { Tensor } from '../Tensor.ts';

/** Fills the tensor with numbers uniform in [from, to), in place. */
export function uniform_(self: Tensor, from = 0, to = 1, options: DrawOptions = {}): Tensor {
	checkFloat('uniform_', self);
	return drawInto('Uniform', self, options, (generator, out) =>
		fillUniform(generator, out, from, to)
	);
}
