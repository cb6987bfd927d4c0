import { showShape, wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** The first half of `dim` times the sigmoid of the second half. */
export function glu(self: Tensor, dim = -1): Tensor {
	const d = wrapDim(dim, self.dim(), 'glu');
	if (self.dim() === 0 || self.shape[d] % 2 !== 0)
		throw new Error(
			`glu: the dim must have an even size, got shape ${showShape(self.shape)}, dim ${dim}; choose another`
		);
	const [value, gate] = self.chunk(2, d);
	return value.mul(gate.sigmoid());
}
