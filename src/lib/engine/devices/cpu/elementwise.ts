import { type DType, float32 } from '../../dtype.ts';
import type { Tensor } from '../../Tensor.ts';
import type { BinaryKernel, UnaryKernel } from '../Device.ts';
import { binaryFunctions, integerPower, truncDivideSingle } from './binaryFunctions.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { rows, stridesWithin } from './strided.ts';
import { unaryFunctions } from './unaryFunctions.ts';

/** Where a tensor's first element lies. */
const startOf = (x: Tensor): number => (x.storage as CpuStorage).start + x.offset;

export function unary(kernel: UnaryKernel, x: Tensor, out: Tensor): void {
	const f = unaryFunctions[kernel];
	const X = (x.storage as CpuStorage).array;
	const O = (out.storage as CpuStorage).array;
	const [x0, o0] = [startOf(x), startOf(out)];
	rows(out.shape, [stridesWithin(x, out.shape), out.strides], ([xi, oi], [xs, os], n) => {
		for (let i = 0, p = x0 + xi, q = o0 + oi; i < n; i++, p += xs, q += os) O[q] = f(X[p]);
	});
}

/** What a kernel computes where the result is of `dtype`. */
function functionFor(kernel: BinaryKernel, dtype: DType) {
	// A sum of truths is true, not two.
	if (kernel === 'add' && dtype.category === 'bool') return binaryFunctions.logicalOr;
	if (kernel === 'pow' && dtype.category === 'integer') return integerPower;
	if (kernel === 'truncDivide' && dtype === float32) return truncDivideSingle;
	return binaryFunctions[kernel];
}

export function binary(kernel: BinaryKernel, a: Tensor, b: Tensor, out: Tensor): void {
	const f = functionFor(kernel, out.dtype);
	const A = (a.storage as CpuStorage).array;
	const B = (b.storage as CpuStorage).array;
	const O = (out.storage as CpuStorage).array;
	const [a0, b0, o0] = [startOf(a), startOf(b), startOf(out)];
	const strides = [stridesWithin(a, out.shape), stridesWithin(b, out.shape), out.strides];
	rows(out.shape, strides, ([ai, bi, oi], [as, bs, os], n) => {
		let p = a0 + ai;
		let q = b0 + bi;
		let r = o0 + oi;
		for (let i = 0; i < n; i++, p += as, q += bs, r += os) O[r] = f(A[p], B[q]);
	});
}

/** out += factor · x, both of one shape: the sum is rounded once. */
export function addScaled(out: Tensor, x: Tensor, factor: number): void {
	const f = out.dtype.name === 'float32' ? Math.fround(factor) : factor;
	const X = (x.storage as CpuStorage).array;
	const O = (out.storage as CpuStorage).array;
	const [x0, o0] = [startOf(x), startOf(out)];
	rows(out.shape, [x.strides, out.strides], ([xi, oi], [xs, os], n) => {
		for (let i = 0, p = x0 + xi, q = o0 + oi; i < n; i++, p += xs, q += os) O[q] += f * X[p];
	});
}

export function where(condition: Tensor, a: Tensor, b: Tensor, out: Tensor): void {
	const C = (condition.storage as CpuStorage).array;
	const A = (a.storage as CpuStorage).array;
	const B = (b.storage as CpuStorage).array;
	const O = (out.storage as CpuStorage).array;
	const [c0, a0, b0, o0] = [condition, a, b, out].map(startOf);
	const strides = [condition, a, b].map((x) => stridesWithin(x, out.shape));
	rows(out.shape, [...strides, out.strides], ([ci, ai, bi, oi], [cs, as, bs, os], n) => {
		for (let i = 0; i < n; i++)
			O[o0 + oi + i * os] = C[c0 + ci + i * cs] !== 0 ? A[a0 + ai + i * as] : B[b0 + bi + i * bs];
	});
}
