import { tensor } from '../construct.ts';
import { bool, int64, uint8 } from '../dtype.ts';
import { numbersOf } from '../reading.ts';
import { showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { ellipsis, type Index, Slice } from './slice.ts';

/** The tensor that an entry of an index stands for; null if it is none. */
function asIndexTensor(index: Index): Tensor | null {
	if (index instanceof Tensor) return index;
	if (index === null || typeof index !== 'object' || index instanceof Slice) return null;
	// An empty list picks nothing; its dtype can't be seen from it.
	const made = tensor(index);
	return made.numel() === 0 && made.dtype !== bool ? made.to(int64) : made;
}

const isMask = (x: Tensor): boolean => x.dtype === bool || x.dtype === uint8;

/** How many dimensions an entry speaks of. */
function consumed(index: Index | Tensor): number {
	if (index instanceof Tensor) return isMask(index) ? index.dim() : 1;
	return index === null || index === ellipsis || typeof index === 'boolean' ? 0 : 1;
}

/** What an index asks for: first a view, and then, where lists or tensors are in it, positions of that view. */
export interface Resolved {
	readonly view: Tensor;
	/** Per dimension of the view, the tensor that picks along it, masks counting as one; null for whole dimensions. */
	readonly picks: readonly (Tensor | null)[];
}

/**
 * Reads an index as PyTorch does: numbers, slices, null and booleans first, from left to right, each on what is
 * left; what picks by lists or tensors is put by for later.
 */
export function resolve(self: Tensor, indices: readonly Index[], who: string): Resolved {
	const entries = indices.map((index) => asIndexTensor(index) ?? index);
	const spoken = entries.reduce<number>((sum, index) => sum + consumed(index), 0);
	if (spoken > self.dim())
		throw new Error(
			`${who}: at most as many indices as dimensions are possible, got ${spoken} for shape ${showShape(self.shape)}; leave some out`
		);
	let view = self;
	let dim = 0;
	const picks: (Tensor | null)[] = [];
	const select = (index: number): void => {
		const size = view.shape[dim];
		if (!Number.isInteger(index))
			throw new Error(
				`${who}: an index must be a whole number, a slice, ellipsis, null, a list or a tensor, got ${index}; round it`
			);
		if (index < -size || index >= size)
			throw new Error(
				`${who}: an index of dim ${dim} must lie in ${-size}…${size - 1}, got ${index}; the shape is ${showShape(view.shape)}`
			);
		view = view.select(dim, index);
	};
	const truth = (value: boolean): void => {
		view = view.unsqueeze(dim);
		picks[dim++] = tensor(value ? [0] : [], { dtype: int64 });
	};
	for (const index of entries) {
		if (index === ellipsis) dim += self.dim() - spoken;
		else if (index === null) view = view.unsqueeze(dim++);
		else if (index instanceof Slice) {
			const size = view.shape[dim];
			const { start, length, step } = index.within(size);
			// Of several, PyTorch leaves out the one that names the very end.
			const idle = start === 0 && step === 1 && index.stop === size && entries.length > 1;
			if (!idle) view = view.narrow(dim, start, length, step);
			dim++;
		} else if (typeof index === 'boolean') truth(index);
		else if (typeof index === 'number') select(index);
		else if (!(index instanceof Tensor))
			throw new Error(
				`${who}: an index must be a whole number, a slice, ellipsis, null, a list or a tensor, got ${String(index)}; see slice()`
			);
		else if (index.dim() === 0 && isMask(index)) truth(numbersOf(index, who)[0] !== 0);
		else if (index.dim() === 0 && index.dtype.category === 'integer')
			select(numbersOf(index, who, 'a view of the result begins there')[0]);
		else picks[dim++] = index;
	}
	return { view, picks: Array.from({ length: dim }, (_, i) => picks[i] ?? null) };
}
