import type { Tensor } from '../Tensor.ts';

/** Whether each number is ∞. */
export function isposinf(self: Tensor): Tensor {
	return self.detach().eq(Infinity);
}

/** Whether each number is −∞. */
export function isneginf(self: Tensor): Tensor {
	return self.detach().eq(-Infinity);
}
