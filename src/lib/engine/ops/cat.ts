import { promoteTypes } from '../dtype.ts';
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

/** Tensors joined along a dimension that they have: equal sizes in all others. Empty vectors count as nothing. */
export function cat(tensors: readonly Tensor[], dim = 0): Tensor {
	const wrong = tensors.find((x) => !(x instanceof Tensor) || x.dim() === 0);
	if (tensors.length === 0 || wrong !== undefined)
		throw new Error(
			`cat: tensors with at least one dimension must be given, got ${wrong === undefined ? 'an empty list' : String(wrong)}; pass [a, b] or use stack()`
		);
	const filled = tensors.filter((x) => x.dim() !== 1 || x.shape[0] !== 0);
	const first = filled[0] ?? tensors[0];
	const d = wrapDim(dim, first.dim(), 'cat');
	for (const x of filled)
		if (x.dim() !== first.dim() || x.shape.some((size, i) => i !== d && size !== first.shape[i]))
			throw new Error(
				`cat: all sizes but that of dim ${d} must be equal, got ${showShape(first.shape)} and ${showShape(x.shape)}; reshape one of them`
			);
	const dtype = tensors.slice(1).reduce((type, x) => promoteTypes(type, x.dtype), tensors[0].dtype);
	const parts = (filled.length > 0 ? filled : tensors).map((x) => x.to(dtype));
	const sizes = parts.map((x) => x.shape[d]);
	const starts = sizes.map((_, k) => sizes.slice(0, k).reduce((sum, size) => sum + size, 0));
	const total = sizes.reduce((sum, size) => sum + size, 0);
	const shape = first.shape.map((size, i) => (i === d ? total : size));
	const out = Tensor.empty(first.device, dtype, shape);
	parts.forEach((x, k) => {
		const place = shape.map((size, i) => (i === d ? sizes[k] : size));
		first.device.copy(x, out.asView(place, out.strides, starts[k] * out.strides[d]));
	});
	return record(op(d, starts, sizes), parts, out);
}
