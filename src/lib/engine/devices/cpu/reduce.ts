import type { Tensor } from '../../Tensor.ts';
import type { ArgReduceKernel, ReduceKernel } from '../Device.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { lanes, lengthOf, stepOf } from './lanes.ts';
import { rows, stridesWithin } from './strided.ts';

/** What each reduction starts from and how it takes in one more number; all in float64, rounded once at the end. */
const folds: Record<ReduceKernel, { start: number; add: (total: number, x: number) => number }> = {
	sum: { start: 0, add: (total, x) => total + x },
	mean: { start: 0, add: (total, x) => total + x },
	prod: { start: 1, add: (total, x) => total * x },
	max: { start: -Infinity, add: Math.max },
	min: { start: Infinity, add: Math.min },
	any: { start: 0, add: (total, x) => (total !== 0 || x !== 0 ? 1 : 0) },
	all: { start: 1, add: (total, x) => (total !== 0 && x !== 0 ? 1 : 0) }
};

export function reduce(kernel: ReduceKernel, x: Tensor, out: Tensor): void {
	const { start, add } = folds[kernel];
	const X = (x.storage as CpuStorage).array;
	const O = out.storage as CpuStorage;
	const x0 = (x.storage as CpuStorage).start + x.offset;
	const totals = new Float64Array(out.numel()).fill(start);
	// `out` is fresh and contiguous, so its strides number the totals.
	rows(x.shape, [x.strides, stridesWithin(out, x.shape)], ([xi, oi], [xs, os], n) => {
		let p = x0 + xi;
		if (os === 0) {
			let total = totals[oi];
			for (let i = 0; i < n; i++, p += xs) total = add(total, X[p]);
			totals[oi] = total;
		} else
			for (let i = 0; i < n; i++, p += xs) totals[oi + i * os] = add(totals[oi + i * os], X[p]);
	});
	const count = kernel === 'mean' ? x.numel() / out.numel() : 1;
	for (let i = 0; i < totals.length; i++) O.array[O.start + out.offset + i] = totals[i] / count;
}

/** The first position of the largest or smallest number; a NaN counts as either. */
export function argReduce(kernel: ArgReduceKernel, x: Tensor, dim: number, out: Tensor): void {
	const X = (x.storage as CpuStorage).array;
	const O = (out.storage as CpuStorage).array;
	const n = lengthOf(x, dim);
	const step = stepOf(x, dim);
	const sign = kernel === 'argmax' ? 1 : -1;
	lanes(dim, [x, out], ([xi, oi]) => {
		let best = 0;
		for (let i = 1; i < n; i++) {
			const value = X[xi + i * step];
			const record = X[xi + best * step];
			if (Number.isNaN(record)) break;
			if (sign * value > sign * record || Number.isNaN(value)) best = i;
		}
		O[oi] = best;
	});
}
