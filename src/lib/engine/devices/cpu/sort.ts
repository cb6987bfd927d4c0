import type { Tensor } from '../../Tensor.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { lanes, lengthOf, stepOf } from './lanes.ts';

/** NaN counts as larger than everything; equal numbers keep their order. */
function compare(a: number, b: number): number {
	if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
	if (Number.isNaN(b)) return -1;
	return a - b || 0;
}

export function argsort(x: Tensor, dim: number, descending: boolean, out: Tensor): void {
	const X = (x.storage as CpuStorage).array;
	const O = (out.storage as CpuStorage).array;
	const n = lengthOf(x, dim);
	const [xs, os] = [stepOf(x, dim), stepOf(out, dim)];
	const sign = descending ? -1 : 1;
	lanes(dim, [x, out], ([xi, oi]) => {
		const order = Array.from({ length: n }, (_, i) => i);
		order.sort((i, j) => sign * compare(X[xi + i * xs], X[xi + j * xs]));
		for (let i = 0; i < n; i++) O[oi + i * os] = order[i];
	});
}
