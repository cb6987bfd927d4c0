import { float32 } from '../../dtype.ts';
import type { Tensor } from '../../Tensor.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { rows } from './strided.ts';

/**
 * (n, k) · (k, m) → (n, m); strides are read as they come, so a transposed operand costs no copy. Sums are rounded
 * once, or where `inTurn` says so at every product and every sum.
 */
export function matmul(a: Tensor, b: Tensor, out: Tensor, inTurn = false): void {
	const A = a.storage as CpuStorage;
	const B = b.storage as CpuStorage;
	const O = out.storage as CpuStorage;
	const x = A.array;
	const y = B.array;
	const z = O.array;
	const [n, k] = a.shape;
	const m = b.shape[1];
	const [an, ak] = a.strides;
	const [bk, bm] = b.strides;
	const [on, om] = out.strides;
	const rounds = inTurn && out.dtype === float32;
	for (let i = 0; i < n; i++)
		for (let j = 0; j < m; j++) {
			let ai = A.start + a.offset + i * an;
			let bi = B.start + b.offset + j * bm;
			let sum = 0;
			for (let l = 0; l < k; l++, ai += ak, bi += bk) {
				const product = x[ai] * y[bi];
				sum = rounds ? Math.fround(sum + Math.fround(product)) : sum + product;
			}
			z[O.start + out.offset + i * on + j * om] = sum;
		}
}

/** Multiplies the last two dimensions of stacks of matrices, one pair after the other; all have one batch shape. */
export function eachMatrix(
	a: Tensor,
	b: Tensor,
	out: Tensor,
	multiply: (a: Tensor, b: Tensor, out: Tensor) => void
): void {
	const batch = out.shape.slice(0, -2);
	const matrix = (x: Tensor, at: number) =>
		x.asView(x.shape.slice(-2), x.strides.slice(-2), x.offset + at);
	const strides = [a, b, out].map((x) => x.strides.slice(0, -2));
	rows(batch, strides, ([ai, bi, oi], [as, bs, os], n) => {
		for (let i = 0; i < n; i++)
			multiply(matrix(a, ai + i * as), matrix(b, bi + i * bs), matrix(out, oi + i * os));
	});
}
