import type { NumberArray } from '../../dtype.ts';
import type { Tensor } from '../../Tensor.ts';
import type { ReduceKernel } from '../Device.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { rows, stridesWithin } from './strided.ts';

/** Sums run in float64 whatever the dtype: the error stays that of one rounding at the end. */
function sumRun(x: NumberArray, at: number, step: number, n: number): number {
	let sum = 0;
	for (let i = 0; i < n; i++, at += step) sum += x[at];
	return sum;
}

export function reduce(kernel: ReduceKernel, x: Tensor, out: Tensor): void {
	const X = x.storage as CpuStorage;
	const O = out.storage as CpuStorage;
	const x0 = X.start + x.offset;
	const count = kernel === 'mean' ? x.numel() / out.numel() : 1;
	if (out.numel() === 1 && x.isContiguous()) {
		O.array[O.start + out.offset] = sumRun(X.array, x0, 1, x.numel()) / count;
		return;
	}
	const sums = new Float64Array(out.numel());
	// `out` is fresh and contiguous, so its strides number the sums.
	rows(x.shape, [x.strides, stridesWithin(out, x.shape)], ([xi, oi], [xs, os], n) => {
		if (os === 0) sums[oi] += sumRun(X.array, x0 + xi, xs, n);
		else for (let i = 0; i < n; i++) sums[oi + i * os] += X.array[x0 + xi + i * xs];
	});
	for (let i = 0; i < sums.length; i++) O.array[O.start + out.offset + i] = sums[i] / count;
}
