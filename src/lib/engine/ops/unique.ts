import { tensor } from '../construct.ts';
import { type DType, int64 } from '../dtype.ts';
import { hashOrder } from '../hashOrder.ts';
import { numbersOf } from '../reading.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

/** Keyword arguments of `unique`. */
export interface UniqueOptions {
	/** In order; else as PyTorch 1 finds them (PyTorch 2 sorts them all the same). */
	sorted?: boolean;
	/** Also where each element of the input went. */
	returnInverse?: boolean;
	/** Also how often each occurs. */
	returnCounts?: boolean;
	/** Compare slices along this dimension, not single elements. */
	dim?: number | null;
}

type Rows = readonly (readonly number[])[];

function compareRows(a: readonly number[], b: readonly number[]): number {
	for (let i = 0; i < a.length; i++)
		if (a[i] !== b[i]) return a[i] < b[i] || Number.isNaN(b[i]) ? -1 : 1;
	return 0;
}

/** The different ones among rows of numbers. */
interface Distinct {
	/** Which row stands for each. */
	readonly first: readonly number[];
	/** Which one each row is. */
	readonly inverse: readonly number[];
	readonly counts: readonly number[];
}

/** Which of the sorted elements comes when a hash table gives them back; null where NaN keeps them from being found. */
function hashed(rows: Rows, first: readonly number[], dtype: DType): number[] | null {
	const numbers = rows.map(([number]) => number);
	if (numbers.some(Number.isNaN)) return null;
	const places = new Map(first.map((row, place) => [numbers[row], place]));
	return hashOrder(numbers, dtype).map((number) => places.get(number)!);
}

function reordered({ first, inverse, counts }: Distinct, places: readonly number[]): Distinct {
	const to = new Map(places.map((place, i) => [place, i]));
	return {
		first: places.map((place) => first[place]),
		inverse: inverse.map((place) => to.get(place)!),
		counts: places.map((place) => counts[place])
	};
}

/** The different ones among rows of numbers, in order. */
function distinct(rows: Rows): Distinct {
	const order = rows.map((_, i) => i).sort((i, j) => compareRows(rows[i], rows[j]) || i - j);
	const first: number[] = [];
	const counts: number[] = [];
	const inverse = new Array<number>(rows.length);
	for (const i of order) {
		if (first.length === 0 || compareRows(rows[first[first.length - 1]], rows[i]) !== 0) {
			first.push(i);
			counts.push(0);
		}
		counts[counts.length - 1]++;
		inverse[i] = first.length - 1;
	}
	return { first, inverse, counts };
}

/** The different elements, in order. */
export function unique(
	self: Tensor,
	options?: UniqueOptions & { returnInverse?: false; returnCounts?: false }
): Tensor;
/** The different elements, in order, and what else was asked for. */
export function unique(self: Tensor, options: UniqueOptions): Tensor | Tensor[];
export function unique(
	self: Tensor,
	{ sorted = true, returnInverse = false, returnCounts = false, dim = null }: UniqueOptions = {}
): Tensor | Tensor[] {
	const whole = (values: readonly number[]) => tensor(values, { dtype: int64 });
	const x = self.detach();
	const d = dim === null ? 0 : wrapDim(dim, x.dim(), 'unique');
	const lanes = dim === null ? x.reshape(-1) : x;
	const rows: Rows = lanes.unbind(d).map((part) => Array.from(numbersOf(part, 'unique')));
	const ordered = distinct(rows);
	const kept = sorted || dim !== null || x.dtype.category === 'bool';
	const found = kept ? null : hashed(rows, ordered.first, x.dtype);
	const { first, inverse, counts } = found ? reordered(ordered, found) : ordered;
	const results = [lanes.indexSelect(d, whole(first))];
	if (returnInverse)
		results.push(dim === null ? whole(inverse).reshape(...x.shape) : whole(inverse));
	if (returnCounts) results.push(whole(counts));
	return results.length === 1 ? results[0] : results;
}
