import { showShape, wrapDim } from '../shape.ts';
import { sameShape } from '../shape.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { cat } from './cat.ts';

const op = (dim: number, count: number): Op => ({
	name: 'Stack',
	tex: (inputs) => `[${inputs.join(', ')}]`,
	saves: 'nothing',
	gradients: Array.from({ length: count }, (_, k) => ({
		rule: (gradient) => gradient.select(dim, k),
		local: () => '1'
	}))
});

/** Tensors of one shape side by side along a new dimension. */
export function stack(tensors: readonly Tensor[], dim = 0): Tensor {
	if (tensors.length === 0)
		throw new Error('stack: at least one tensor must be given, got an empty list; pass [a, b]');
	const [first] = tensors;
	const d = wrapDim(dim, first.dim() + 1, 'stack');
	for (const x of tensors)
		if (!sameShape(x.shape, first.shape))
			throw new Error(
				`stack: all tensors must have one shape, got ${showShape(first.shape)} and ${showShape(x.shape)}; reshape one of them or use cat()`
			);
	const out = quietly(() =>
		cat(
			tensors.map((x) => x.unsqueeze(d)),
			d
		)
	);
	return record(op(d, tensors.length), [...tensors], out);
}
