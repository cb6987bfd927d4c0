import type { DType } from '../../dtype.ts';
import type { Tensor } from '../../Tensor.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { rows, stridesWithin } from './strided.ts';

/** What a number becomes in a dtype: towards zero for integers, 0 or 1 for bool. */
function converter({ category, name }: DType, float: boolean): (value: number) => number {
	if (category === 'float') return (value) => value;
	if (category === 'bool') return (value) => Number(value !== 0);
	if (!float) return (value) => value;
	// What C makes of a float that is no such integer: the lowest one.
	const limit = name === 'int64' ? 2 ** 63 : 2 ** 31;
	const none = name === 'int64' || name === 'int32' ? -limit : 0;
	return (value) => (value >= -limit && value < limit ? Math.trunc(value) : none);
}

/** to = from, broadcast and converted. */
export function copy(from: Tensor, to: Tensor): void {
	const F = from.storage as CpuStorage;
	const T = to.storage as CpuStorage;
	const f0 = F.start + from.offset;
	const t0 = T.start + to.offset;
	const [source, target] = [F.array, T.array];
	const convert =
		from.dtype === to.dtype ? null : converter(to.dtype, from.dtype.category === 'float');
	rows(to.shape, [stridesWithin(from, to.shape), to.strides], ([fi, ti], [fs, ts], n) => {
		let p = f0 + fi;
		let q = t0 + ti;
		if (convert) for (let i = 0; i < n; i++, p += fs, q += ts) target[q] = convert(source[p]);
		else for (let i = 0; i < n; i++, p += fs, q += ts) target[q] = source[p];
	});
}

export function fill(out: Tensor, value: number): void {
	const { array, start } = out.storage as CpuStorage;
	const o0 = start + out.offset;
	// Truths come as they are.
	const converted = converter(out.dtype, true)(Number(value));
	if (out.isContiguous()) {
		array.fill(converted, o0, o0 + out.numel());
		return;
	}
	rows(out.shape, [out.strides], ([oi], [os], n) => {
		for (let i = 0; i < n; i++) array[o0 + oi + i * os] = converted;
	});
}

export function write(out: Tensor, values: ArrayLike<number>): void {
	const O = out.storage as CpuStorage;
	const o0 = O.start + out.offset;
	if (out.isContiguous()) {
		O.array.set(values, o0);
		return;
	}
	let at = 0;
	rows(out.shape, [out.strides], ([oi], [os], n) => {
		for (let i = 0; i < n; i++) O.array[o0 + oi + i * os] = values[at++];
	});
}

/** The elements in row-major order, as a typed array of their own. */
export function read(x: Tensor): ArrayLike<number> {
	const X = x.storage as CpuStorage;
	const x0 = X.start + x.offset;
	// A typed array takes longer to make than a training step may take.
	if (x.numel() === 1) return [X.array[x0]];
	const flat = new x.dtype.Array(x.numel());
	let at = 0;
	rows(x.shape, [x.strides], ([xi], [xs], n) => {
		for (let i = 0; i < n; i++) flat[at++] = X.array[x0 + xi + i * xs];
	});
	return flat;
}
