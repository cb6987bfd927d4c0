import { float32 } from '../../dtype.ts';
import type { Tensor } from '../../Tensor.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { rows } from './strided.ts';

/** (n, k) · (k, m) → (n, m); strides are read as they come, so a transposed operand costs no copy. */
export function matmul(a: Tensor, b: Tensor, out: Tensor): void {
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
	for (let i = 0; i < n; i++)
		for (let j = 0; j < m; j++) {
			let ai = A.start + a.offset + i * an;
			let bi = B.start + b.offset + j * bm;
			let sum = 0;
			for (let l = 0; l < k; l++, ai += ak, bi += bk) sum += x[ai] * y[bi];
			z[O.start + out.offset + i * on + j * om] = sum;
		}
}

/** What a rounded number of a dtype is. */
const rounded = ({ dtype }: Tensor): ((x: number) => number) =>
	dtype === float32 ? Math.fround : (x) => x;

/** The same, every product and every sum rounded: PyTorch's own loop for stacks of small matrices. */
export function matmulInTurn(a: Tensor, b: Tensor, out: Tensor): void {
	const x = (a.storage as CpuStorage).array;
	const y = (b.storage as CpuStorage).array;
	const z = (out.storage as CpuStorage).array;
	const [a0, b0, o0] = [a, b, out].map(
		({ storage, offset }) => (storage as CpuStorage).start + offset
	);
	const round = rounded(out);
	const [n, m] = out.shape;
	const k = a.shape[1];
	for (let i = 0; i < n; i++)
		for (let j = 0; j < m; j++) {
			let ai = a0 + i * a.strides[0];
			let bi = b0 + j * b.strides[1];
			let sum = 0;
			for (let l = 0; l < k; l++, ai += a.strides[1], bi += b.strides[0])
				sum = round(sum + round(x[ai] * y[bi]));
			z[o0 + i * out.strides[0] + j * out.strides[1]] = sum;
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
