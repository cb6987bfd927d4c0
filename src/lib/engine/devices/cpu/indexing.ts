import type { Tensor } from '../../Tensor.ts';
import type { ScatterKernel } from '../Device.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { lanes, lengthOf, stepOf } from './lanes.ts';

/** `x` cut to the positions that `index` covers in all dimensions but `dim`. */
function within(x: Tensor, index: Tensor, dim: number): Tensor {
	if (x.dim() === 0) return x;
	const shape = index.shape.map((size, d) => (d === dim ? x.shape[d] : size));
	return x.asView(shape, x.strides, x.offset);
}

export function gather(x: Tensor, dim: number, index: Tensor, out: Tensor): void {
	const X = (x.storage as CpuStorage).array;
	const I = (index.storage as CpuStorage).array;
	const O = (out.storage as CpuStorage).array;
	const n = lengthOf(index, dim);
	const [xs, is, os] = [x, index, out].map((tensor) => stepOf(tensor, dim));
	lanes(dim, [index, within(x, index, dim), out], ([ii, xi, oi]) => {
		for (let i = 0; i < n; i++) O[oi + i * os] = X[xi + I[ii + i * is] * xs];
	});
}

export function scatter(
	kernel: ScatterKernel,
	out: Tensor,
	dim: number,
	index: Tensor,
	source: Tensor
): void {
	const S = (source.storage as CpuStorage).array;
	const I = (index.storage as CpuStorage).array;
	const O = (out.storage as CpuStorage).array;
	const bool = out.dtype.category === 'bool';
	const n = lengthOf(index, dim);
	const [ss, is, os] = [source, index, out].map((tensor) => stepOf(tensor, dim));
	lanes(dim, [index, within(source, index, dim), within(out, index, dim)], ([ii, si, oi]) => {
		for (let i = 0; i < n; i++) {
			const at = oi + I[ii + i * is] * os;
			const value = S[si + i * ss];
			const met = kernel === 'add' ? O[at] + value : kernel === 'multiply' ? O[at] * value : value;
			// A sum of truths is true, not two.
			O[at] = bool && met !== 0 ? 1 : met;
		}
	});
}
