import { tensor } from '../construct.ts';
import { type DType, int64 } from '../dtype.ts';
import type { Tensor } from '../Tensor.ts';

/** Keyword arguments of `trilIndices` and `triuIndices`. */
export interface TriangleOptions {
	offset?: number;
	dtype?: DType;
}

function indices(
	n: number,
	m: number,
	dtype: DType,
	kept: (row: number, column: number) => boolean
): Tensor {
	const places = Array.from({ length: n * m }, (_, i) => [Math.floor(i / m), i % m]).filter(
		([row, column]) => kept(row, column)
	);
	return tensor(places.map(([row]) => row).concat(places.map(([, column]) => column)), {
		dtype
	}).reshape(2, places.length);
}

/** Rows and columns of the lower triangle of an (n, m) matrix: (2, count). */
export function trilIndices(
	n: number,
	m: number,
	{ offset = 0, dtype = int64 }: TriangleOptions = {}
): Tensor {
	return indices(n, m, dtype, (row, column) => column <= row + offset);
}

/** Rows and columns of the upper triangle of an (n, m) matrix: (2, count). */
export function triuIndices(
	n: number,
	m: number,
	{ offset = 0, dtype = int64 }: TriangleOptions = {}
): Tensor {
	return indices(n, m, dtype, (row, column) => column >= row + offset);
}
