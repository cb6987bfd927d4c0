import { type Op, record } from '../op.ts';
import { showShape } from '../shape.ts';
import { type SizeList, sizeList } from '../sizes.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Expand',
	tex: ([x]) => x,
	saves: 'nothing',
	// The walk sums the gradient back to the shape of the input.
	gradients: [{ rule: (gradient) => gradient, local: () => '1' }]
};

/** A view in which sizes of 1 are repeated without copying; −1 keeps a size. */
export function expand(self: Tensor, ...list: SizeList): Tensor {
	const sizes = sizeList(list);
	const missing = sizes.length - self.dim();
	const shape = new Array<number>(sizes.length);
	const strides = new Array<number>(sizes.length);
	let fits = missing >= 0;
	for (let i = 0; i < sizes.length; i++) {
		const own = i < missing ? 1 : self.shape[i - missing];
		shape[i] = sizes[i] === -1 && i >= missing ? own : sizes[i];
		strides[i] = i < missing || own !== shape[i] ? 0 : self.strides[i - missing];
		fits &&= shape[i] >= 0 && (own === shape[i] || own === 1);
	}
	if (!fits)
		throw new Error(
			`expand: only sizes of 1 and new leading dimensions can stretch, got ${showShape(self.shape)} to ${showShape(sizes)}; use reshape() to place sizes of 1`
		);
	return record(op, [self], self.asView(shape, strides, self.offset));
}

/** A view expanded to the shape of `other`. */
export function expandAs(self: Tensor, other: Tensor): Tensor {
	return expand(self, ...other.shape);
}

/** A view expanded to `shape`. */
export function broadcastTo(self: Tensor, ...shape: SizeList): Tensor {
	return expand(self, ...shape);
}
