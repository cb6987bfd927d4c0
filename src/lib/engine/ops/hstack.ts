import type { Tensor } from '../Tensor.ts';
import { atleast1d, atleast2d, atleast3d } from './atleast.ts';
import { cat } from './cat.ts';

/** Tensors joined side by side: along the second dimension, or the first of vectors. */
export function hstack(tensors: readonly Tensor[]): Tensor {
	const parts = tensors.map(atleast1d);
	return cat(parts, parts[0]?.dim() === 1 ? 0 : 1);
}

/** Tensors joined one below the other; vectors are rows. */
export function vstack(tensors: readonly Tensor[]): Tensor {
	return cat(tensors.map(atleast2d), 0);
}

/** Tensors joined one behind the other, along the third dimension. */
export function dstack(tensors: readonly Tensor[]): Tensor {
	return cat(tensors.map(atleast3d), 2);
}

/** Tensors joined side by side; vectors are columns. */
export function columnStack(tensors: readonly Tensor[]): Tensor {
	return hstack(tensors.map((x) => (x.dim() < 2 ? x.reshape(x.numel(), 1) : x)));
}
