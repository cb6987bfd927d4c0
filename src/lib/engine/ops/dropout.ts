import type { DrawOptions } from '../draw.ts';
import { quietly } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

/** Keyword arguments of `dropout`. */
export interface DropoutOptions extends DrawOptions {
	/** Whether anything is dropped at all. */
	training?: boolean;
}

/** Sets each element to 0 with probability `p` and scales the others by 1 ∕ (1 − p); nothing if not training. */
export function dropout(
	self: Tensor,
	p = 0.5,
	{ training = true, generator }: DropoutOptions = {}
): Tensor {
	if (!(p >= 0 && p <= 1))
		throw new Error(`dropout: the probability must be from 0 to 1, got ${p}; pass 0.5`);
	if (p === 0 || !training || self.numel() === 0) return self;
	if (p === 1) return self.mul(self.newZeros(self.shape));
	const noise = quietly(() =>
		self
			.newEmpty(self.shape)
			.bernoulli_(1 - p, { generator })
			.div_(1 - p)
	);
	return self.mul(noise);
}
