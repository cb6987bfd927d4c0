import { type Op, record } from '../op.ts';
import { showShape, wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

/** The gradient of input k is its own stretch of the gradient. */
const op = (dim: number, starts: readonly number[], sizes: readonly number[]): Op => ({
	name: 'Cat',
	tex: (inputs) => `[${inputs.join(', ')}]`,
	saves: 'nothing',
	gradients: starts.map((start, k) => ({
		rule: (gradient) => gradient.narrow(dim, start, sizes[k]),
		local: () => '1'
	}))
});

/** Tensors joined along a dimension that they have: equal sizes in all others. */
export function cat(tensors: readonly Tensor[], dim = 0): Tensor {
	if (tensors.length === 0)
		throw new Error('cat: at least one tensor must be given, got an empty list; pass [a, b]');
	const [first] = tensors;
	const d = wrapDim(dim, first.dim(), 'cat');
	for (const x of tensors)
		if (x.dim() !== first.dim() || x.shape.some((size, i) => i !== d && size !== first.shape[i]))
			throw new Error(
				`cat: all sizes but that of dim ${d} must be equal, got ${showShape(first.shape)} and ${showShape(x.shape)}; reshape one of them`
			);
	const sizes = tensors.map((x) => x.shape[d]);
	const starts = sizes.map((_, k) => sizes.slice(0, k).reduce((sum, size) => sum + size, 0));
	const total = sizes.reduce((sum, size) => sum + size, 0);
	const shape = first.shape.map((size, i) => (i === d ? total : size));
	const out = Tensor.allocate(first.device, first.dtype, shape);
	tensors.forEach((x, k) => {
		const place = out.shape.map((size, i) => (i === d ? sizes[k] : size));
		first.device.copy(x, out.asView(place, out.strides, starts[k] * out.strides[d]));
	});
	return record(op(d, starts, sizes), [...tensors], out);
}
