import { fillNormal } from '../random/normal.ts';
import { checkFloat, drawInto, type DrawOptions } from '../draw.ts';
import type { Tensor } from '../Tensor.ts';

/** Fills the tensor with normal numbers, in place. */
export function normal_(self: Tensor, mean = 0, std = 1, options: DrawOptions = {}): Tensor {
	checkFloat('normal_', self);
	return drawInto('Normal', self, options, (generator, out) => {
		// PyTorch draws blocks of 16 only into memory without gaps, else one number after the other.
		if (self.isContiguous()) fillNormal(generator, out, mean, std);
		else
			for (let i = 0; i < out.length; i++) fillNormal(generator, out.subarray(i, i + 1), mean, std);
	});
}
