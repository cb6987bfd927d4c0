import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Heaviside',
	tex: ([a]) => `[${a} > 0]`,
	saves: 'nothing',
	gradients: []
};

/** 0 below 0, 1 above, and `values` at 0, elementwise. */
export function heaviside(self: Tensor, values: Tensor): Tensor {
	if (self.dtype !== values.dtype)
		throw new Error(
			`heaviside: both tensors must have one dtype, got ${self.dtype.name} and ${values.dtype.name}; convert one with .to()`
		);
	return binaryOp(op, 'heaviside', self, values);
}

/** heaviside, in place. */
export function heaviside_(self: Tensor, values: Tensor): Tensor {
	return inPlace('heaviside', self, (before) => heaviside(before, values));
}
