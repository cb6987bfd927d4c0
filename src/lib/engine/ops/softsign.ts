import type { Tensor } from '../Tensor.ts';

/** self / (1 + |self|), elementwise: into (−1, 1). */
export function softsign(self: Tensor): Tensor {
	return self.div(self.abs().add(1));
}

/** self − tanh(self), elementwise. */
export function tanhshrink(self: Tensor): Tensor {
	return self.sub(self.tanh());
}
