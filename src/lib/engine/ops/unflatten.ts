import { type Shape, wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** A view in which one dimension is split into the sizes given, one of which may be −1. */
export function unflatten(self: Tensor, dim: number, sizes: Shape): Tensor {
	const d = wrapDim(dim, self.dim(), 'unflatten');
	const size = self.shape[d];
	const known = sizes.filter((n) => n !== -1).reduce((product, n) => product * n, 1);
	const filled = sizes.map((n) => (n === -1 ? size / known : n));
	if (sizes.length === 0 || filled.reduce((product, n) => product * n, 1) !== size)
		throw new Error(
			`unflatten: the sizes must multiply to the ${size} positions of dim ${d}, got [${sizes.join(', ')}]; choose others`
		);
	return self.view(...self.shape.slice(0, d), ...filled, ...self.shape.slice(d + 1));
}
