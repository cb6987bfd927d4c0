import { numelOf, showShape } from './shape.ts';
import type { Tensor } from './Tensor.ts';

/** Refuses positions that are not int64 (or int32, if `short`) or lie outside the `size` that there are. */
export function checkPositions(
	who: string,
	index: Tensor,
	size: number,
	{ negative = false, short = false }: { negative?: boolean; short?: boolean } = {}
): void {
	if (index.numel() === 0) return;
	if (index.dtype.name !== 'int64' && !(short && index.dtype.name === 'int32'))
		throw new Error(
			`${who}: the index must be int64, got ${index.dtype.name}; convert with .to(int64)`
		);
	// A GPU can't be asked at once; there, as on PyTorch's, the index is taken at its word.
	if (!index.device.synchronous) return;
	const positions = index.device.read(index);
	const least = negative ? -size : 0;
	for (let i = 0; i < positions.length; i++)
		if (positions[i] < least || positions[i] >= size)
			throw new Error(
				`${who}: each index must lie in ${least}…${size - 1}, got ${positions[i]}; there are ${size} positions`
			);
}

/** Refuses an index that gather() or scatter() can't follow along dimension `d` of `self`. */
export function checkIndex(
	who: string,
	self: Tensor,
	d: number,
	index: Tensor,
	source?: Tensor
): void {
	if (numelOf(index.shape) > 0) {
		const dims = (x: Tensor) => Math.max(x.dim(), 1);
		const wrong = [self, ...(source ? [source] : [])].find((x) => dims(x) !== dims(index));
		if (wrong)
			throw new Error(
				`${who}: index and tensors must have equally many dimensions, got ${showShape(index.shape)} and ${showShape(wrong.shape)}; reshape one`
			);
		const sizes = index.dim() === 0 ? [1] : index.shape;
		const room = (x: Tensor) => (x.dim() === 0 ? [1] : x.shape);
		const tooLarge =
			sizes.some((size, i) => i !== d && size > room(self)[i]) ||
			(source && sizes.some((size, i) => size > room(source)[i]));
		if (tooLarge)
			throw new Error(
				`${who}: the index must not be larger than the tensors apart from dim ${d}, got ${showShape(index.shape)} for ${showShape(self.shape)}${source ? ` and ${showShape(source.shape)}` : ''}; narrow it`
			);
	}
	checkPositions(who, index, self.dim() === 0 ? 1 : self.shape[d]);
}

/** A list of positions along `dim`, seen in `shape`: the same along every other dimension. */
export const along = (index: Tensor, dim: number, shape: readonly number[]): Tensor =>
	index.asView(
		shape,
		shape.map((_, i) => (i === dim && index.dim() > 0 ? index.strides[0] : 0)),
		index.offset
	);

/** Refuses an index that is no list of positions along dimension `d` of `self`. */
export function checkList(who: string, self: Tensor, d: number, index: Tensor): void {
	if (index.dim() > 1)
		throw new Error(
			`${who}: the index must be a list of positions, got shape ${showShape(index.shape)}; make it with tensor([0, 2])`
		);
	checkPositions(who, index, self.dim() === 0 ? 1 : self.shape[d], { short: true });
}
