import { int32, int64 } from '../dtype.ts';
import { showShape } from '../shape.ts';
import { tensor } from '../construct.ts';
import { Tensor } from '../Tensor.ts';

/** Keyword arguments of `searchsorted` and `bucketize`. */
export interface SearchOptions {
	/** int32 instead of int64. */
	outInt32?: boolean;
	/** Behind equal elements, not before them. */
	right?: boolean;
	/** The same by another name. */
	side?: 'left' | 'right' | null;
	/** The order in which the sequence is sorted, if it is not so itself. */
	sorter?: Tensor | null;
}

/** Where in a row of sorted numbers a value belongs. */
function placeOf(
	row: ArrayLike<number>,
	from: number,
	n: number,
	value: number,
	right: boolean
): number {
	let [low, high] = [0, n];
	while (low < high) {
		const middle = (low + high) >> 1;
		const at = row[from + middle];
		const before = right ? !(at > value) : !(at >= value);
		if (before) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The same search for all values at once, by ops: on a device that can't be read while it goes on. */
function searchThere(sorted: Tensor, values: Tensor, right: boolean, short: boolean): Tensor {
	const dtype = short ? int32 : int64;
	const v = values.dim() === 0 ? values.reshape(1) : values;
	const n = sorted.shape[sorted.dim() - 1] ?? 1;
	let low = v.newZeros(v.shape, { dtype: int64 });
	if (n === 0 || v.numel() === 0) return low.to(dtype).reshape(...values.shape);
	const rows = sorted.dim() < 2 ? sorted.reshape(-1).expand(...v.shape.slice(0, -1), n) : sorted;
	let high = low.add(n);
	for (let width = n; width > 0; width >>= 1) {
		const middle = low.add(high).floorDivide(2);
		const at = rows.gather(-1, middle.clampMax(n - 1));
		const before = (right ? at.gt(v) : at.ge(v)).logicalNot().logicalAnd(low.lt(high));
		high = middle.where(before.logicalNot(), high);
		low = middle.add(1).where(before, low);
	}
	return low.to(dtype).reshape(...values.shape);
}

/** The positions at which `values` would have to go into sorted rows: (n) or (…, n), (…, m) → (…, m). */
export function searchsorted(
	self: Tensor,
	values: Tensor | number,
	{ outInt32 = false, right = false, side = null, sorter = null }: SearchOptions = {}
): Tensor {
	const v = values instanceof Tensor ? values.detach() : tensor(values);
	const n = self.shape[self.dim() - 1] ?? 1;
	const shared = self.dim() === 1;
	if (
		!shared &&
		(self.dim() !== v.dim() || self.shape.slice(0, -1).join() !== v.shape.slice(0, -1).join())
	)
		throw new Error(
			`searchsorted: sequence and values must agree in all sizes but the last, got ${showShape(self.shape)} and ${showShape(v.shape)}; reshape one`
		);
	const sequence = self.detach();
	const sorted = sorter ? sequence.gather(-1, sorter) : sequence;
	if (!sorted.device.synchronous)
		return searchThere(sorted, v, right || side === 'right', outInt32);
	const rows = sorted.device.read(sorted);
	const flat = v.device.read(v);
	const m = v.dim() === 0 ? 1 : v.shape[v.dim() - 1];
	const out = Tensor.empty(v.device, outInt32 ? int32 : int64, v.shape);
	const toTheRight = right || side === 'right';
	out.device.write(
		out,
		Array.from(flat, (value, i) =>
			placeOf(rows, shared ? 0 : Math.floor(i / m) * n, n, value, toTheRight)
		)
	);
	return out;
}

/** The bucket between sorted `boundaries` in which each element lies. */
export function bucketize(
	self: Tensor | number,
	boundaries: Tensor,
	options: SearchOptions = {}
): Tensor {
	if (boundaries.dim() !== 1)
		throw new Error(
			`bucketize: the boundaries must be a vector, got shape ${showShape(boundaries.shape)}; flatten() them`
		);
	return searchsorted(boundaries, self, options);
}
