import { tensor } from '../construct.ts';
import type { TensorOptions } from '../creation.ts';
import { int64 } from '../dtype.ts';
import type { Tensor } from '../Tensor.ts';

/** Keyword arguments of `trilIndices` and `triuIndices`. */
export interface TriangleOptions extends Pick<TensorOptions, 'dtype' | 'device'> {
	offset?: number;
}

function indices(
	n: number,
	m: number,
	options: TriangleOptions,
	kept: (row: number, column: number) => boolean
): Tensor {
	const places = Array.from({ length: n * m }, (_, i) => [Math.floor(i / m), i % m]).filter(
		([row, column]) => kept(row, column)
	);
	return tensor(places.map(([row]) => row).concat(places.map(([, column]) => column)), {
		dtype: options.dtype ?? int64,
		device: options.device
	}).reshape(2, places.length);
}

/** Rows and columns of the lower triangle of an (n, m) matrix: (2, count). */
export function trilIndices(n: number, m: number, options: TriangleOptions = {}): Tensor {
	const { offset = 0 } = options;
	return indices(n, m, options, (row, column) => column <= row + offset);
}

/** Rows and columns of the upper triangle of an (n, m) matrix: (2, count). */
export function triuIndices(n: number, m: number, options: TriangleOptions = {}): Tensor {
	const { offset = 0 } = options;
	return indices(n, m, options, (row, column) => column >= row + offset);
}
