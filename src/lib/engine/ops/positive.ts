import type { Tensor } from '../Tensor.ts';

/** The tensor itself; truths, which have no sign, are refused. */
export function positive(self: Tensor): Tensor {
	if (self.dtype.category === 'bool')
		throw new Error('positive: the tensor must hold numbers, got bool; convert with .to()');
	return self;
}
