import {
	bool,
	type Device,
	ellipsis,
	type Index,
	int64,
	slice,
	tensor
} from '#lib/engine/index.ts';

type Entry =
	| number
	| boolean
	| null
	| (number | boolean)[]
	| { slice: [number | null, number | null, number | null] }
	| { ellipsis: true }
	| { tensor: number[]; shape: number[] }
	| { mask: boolean[]; shape: number[] };

/** One of PyTorch's recorded indices: what it reads and what is assigned by it; null for an error. */
export interface Indexing {
	shape: number[];
	index: Entry[];
	read: { shape: number[]; values: number[]; grad: number[] } | null;
	value?: number[] | null;
	assign?: { values: number[]; grad: number[]; value_grad: number[] | null } | null;
}

/** An entry as `at` takes it, its tensor (if it is one) on `device`. */
export function decodeEntry(entry: Entry, device?: Device): Index {
	if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return entry;
	if ('slice' in entry) return slice(...entry.slice);
	if ('ellipsis' in entry) return ellipsis;
	if ('mask' in entry) return tensor(entry.mask, { dtype: bool, device }).reshape(...entry.shape);
	return tensor(entry.tensor, { dtype: int64, device }).reshape(...entry.shape);
}

/** What a failing case is called. */
export const indexingLabel = ({ shape, index, value }: Indexing): string =>
	`[${shape.join(', ')}] at ${JSON.stringify(index)} := ${JSON.stringify(value)}`;
