import { type Op, record } from '../op.ts';
import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Expand',
	tex: ([x]) => x,
	saves: 'nothing',
	// The walk sums the gradient back to the shape of the input.
	gradients: [{ rule: (gradient) => gradient, local: () => '1' }]
};

/** A view in which sizes of 1 are repeated without copying; −1 keeps a size. */
export function expand(self: Tensor, ...sizes: number[]): Tensor {
	const missing = sizes.length - self.dim();
	const shape = sizes.map((size, i) =>
		size === -1 && i >= missing ? self.shape[i - missing] : size
	);
	const strides = shape.map((size, i) => {
		if (i < missing) return 0;
		const own = self.shape[i - missing];
		if (own === size) return self.strides[i - missing];
		if (own === 1) return 0;
		return NaN;
	});
	if (missing < 0 || strides.some(Number.isNaN) || shape.some((size) => size < 0))
		throw new Error(
			`expand: only sizes of 1 and new leading dimensions can stretch, got ${showShape(self.shape)} to ${showShape(sizes)}; use reshape() to place sizes of 1`
		);
	return record(op, [self], self.asView(shape, strides, self.offset));
}
