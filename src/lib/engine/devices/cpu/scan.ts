import type { Tensor } from '../../Tensor.ts';
import type { ScanKernel } from '../Device.ts';
import { binaryFunctions } from './binaryFunctions.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { lanes, lengthOf, stepOf } from './lanes.ts';

/** The position of the record so far; a later equal takes it over, a NaN keeps it. */
function recordScan(sign: number) {
	return (
		X: ArrayLike<number>,
		xi: number,
		xs: number,
		n: number,
		put: (i: number, value: number) => void
	) => {
		let best = 0;
		for (let i = 0; i < n; i++) {
			const value = X[xi + i * xs];
			const record = X[xi + best * xs];
			if (Number.isNaN(value) || (!Number.isNaN(record) && sign * value >= sign * record)) best = i;
			put(i, best);
		}
	};
}

/** The running total, in float64 within a lane. */
function totalScan(start: number, add: (total: number, x: number) => number) {
	return (
		X: ArrayLike<number>,
		xi: number,
		xs: number,
		n: number,
		put: (i: number, value: number) => void
	) => {
		let total = start;
		for (let i = 0; i < n; i++) put(i, (total = add(total, X[xi + i * xs])));
	};
}

const scans: Record<ScanKernel, ReturnType<typeof totalScan>> = {
	sum: totalScan(0, (total, x) => total + x),
	prod: totalScan(1, (total, x) => total * x),
	logaddexp: totalScan(-Infinity, binaryFunctions.logaddexp),
	argmax: recordScan(1),
	argmin: recordScan(-1)
};

export function scan(kernel: ScanKernel, x: Tensor, dim: number, out: Tensor): void {
	const X = (x.storage as CpuStorage).array;
	const O = (out.storage as CpuStorage).array;
	const n = lengthOf(x, dim);
	const [xs, os] = [stepOf(x, dim), stepOf(out, dim)];
	lanes(dim, [x, out], ([xi, oi]) =>
		scans[kernel](X, xi, xs, n, (i, value) => (O[oi + i * os] = value))
	);
}
