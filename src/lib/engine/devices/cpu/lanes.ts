import type { Tensor } from '../../Tensor.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { rows } from './strided.ts';

/**
 * Walks the lanes of several tensors along `dim`: one visit per position of the other dimensions, which all
 * of them share, with the place of each tensor's first element. A tensor without dimensions is one lane of one.
 */
export function lanes(
	dim: number,
	tensors: readonly Tensor[],
	visit: (at: number[]) => void
): void {
	const without = (list: readonly number[]) => list.filter((_, d) => d !== dim);
	const starts = tensors.map((x) => (x.storage as CpuStorage).start + x.offset);
	const strides = tensors.map((x) => without(x.strides));
	rows(without(tensors[0].shape), strides, (at, step, n) => {
		for (let i = 0; i < n; i++) visit(starts.map((start, k) => start + at[k] + i * step[k]));
	});
}

/** The length of a lane along `dim`, and each tensor's step in it. */
export const lengthOf = (x: Tensor, dim: number): number => (x.dim() === 0 ? 1 : x.shape[dim]);
export const stepOf = (x: Tensor, dim: number): number => (x.dim() === 0 ? 0 : x.strides[dim]);
