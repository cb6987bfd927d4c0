import type { Tensor } from '../Tensor.ts';

/** The same memory without history: no gradient flows through it. */
export function detach(self: Tensor): Tensor {
	return self.detached();
}
