import { type Shape, showShape } from '../shape.ts';
import { type SizeList, sizeList } from '../sizes.ts';
import type { Tensor } from '../Tensor.ts';

const fits = (from: Shape, to: Shape): boolean =>
	to.length <= from.length &&
	to.every((size, i) => size === 1 || size === from[from.length - to.length + i]);

/** The sum over what broadcasting from `sizes` to the tensor's shape would repeat. */
export function sumToSize(self: Tensor, ...sizes: SizeList): Tensor {
	const shape = sizeList(sizes);
	if (!fits(self.shape, shape))
		throw new Error(
			`sumToSize: the sizes must be ones that broadcast to ${showShape(self.shape)}, got ${showShape(shape)}; use sizes of 1`
		);
	if (shape.length === 0) return self.sum();
	const missing = self.dim() - shape.length;
	const dims = self.shape.flatMap((size, d) =>
		d < missing || (shape[d - missing] === 1 && size !== 1) ? [d] : []
	);
	const summed = dims.length === 0 ? self : self.sum(dims, { keepdim: true });
	return missing === 0 ? summed : summed.view(...shape);
}
