import type { Tensor } from '../Tensor.ts';

/**
 * The coordinates of a grid: one tensor per vector given, all of one shape. 'ij' has the first vector down the
 * rows, 'xy' along the columns.
 */
export function meshgrid(
	tensors: readonly Tensor[],
	{ indexing = 'ij' }: { indexing?: 'ij' | 'xy' } = {}
): Tensor[] {
	const wrong = tensors.find((x) => x.dim() > 1);
	if (wrong || tensors.length === 0)
		throw new Error(
			`meshgrid: vectors are required, got ${wrong ? `shape [${wrong.shape.join(', ')}]` : 'none'}; flatten() them first`
		);
	if (indexing !== 'ij' && indexing !== 'xy')
		throw new Error(
			`meshgrid: indexing must be 'ij' or 'xy', got '${String(indexing)}'; choose one`
		);
	const swap = indexing === 'xy' && tensors.length >= 2;
	const order = swap ? [tensors[1], tensors[0], ...tensors.slice(2)] : tensors;
	const shape = order.map((x) => x.numel());
	const grids = order.map((x, d) =>
		x.reshape(...shape.map((_, i) => (i === d ? -1 : 1))).expand(...shape)
	);
	return swap ? [grids[1], grids[0], ...grids.slice(2)] : grids;
}
