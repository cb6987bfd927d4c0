import type { Tensor } from '../../Tensor.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { rows, stridesWithin } from './strided.ts';

/** to = from, broadcast and converted: towards zero for integers, to 0 or 1 for bool. */
export function copy(from: Tensor, to: Tensor): void {
	const F = from.storage as CpuStorage;
	const T = to.storage as CpuStorage;
	const f0 = F.start + from.offset;
	const t0 = T.start + to.offset;
	const category = to.dtype.category;
	rows(to.shape, [stridesWithin(from, to.shape), to.strides], ([fi, ti], [fs, ts], n) => {
		for (let i = 0; i < n; i++) {
			const value = F.array[f0 + fi + i * fs];
			T.array[t0 + ti + i * ts] =
				category === 'float'
					? value
					: category === 'bool'
						? Number(value !== 0)
						: Math.trunc(value);
		}
	});
}

export function fill(out: Tensor, value: number): void {
	const O = out.storage as CpuStorage;
	const o0 = O.start + out.offset;
	rows(out.shape, [out.strides], ([oi], [os], n) => {
		for (let i = 0; i < n; i++) O.array[o0 + oi + i * os] = value;
	});
}

export function write(out: Tensor, values: ArrayLike<number>): void {
	const O = out.storage as CpuStorage;
	const o0 = O.start + out.offset;
	let at = 0;
	rows(out.shape, [out.strides], ([oi], [os], n) => {
		for (let i = 0; i < n; i++) O.array[o0 + oi + i * os] = values[at++];
	});
}

/** The elements in row-major order, as a typed array of their own. */
export function read(x: Tensor): ArrayLike<number> {
	const X = x.storage as CpuStorage;
	const x0 = X.start + x.offset;
	const flat = new x.dtype.Array(x.numel());
	let at = 0;
	rows(x.shape, [x.strides], ([xi], [xs], n) => {
		for (let i = 0; i < n; i++) flat[at++] = X.array[x0 + xi + i * xs];
	});
	return flat;
}
