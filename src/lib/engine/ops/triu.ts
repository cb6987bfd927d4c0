import { inPlace } from '../elementwise.ts';
import type { Tensor } from '../Tensor.ts';
import { triangle } from './tril.ts';

const upper = triangle('Triu', (column, row) => column.ge(row));

/** The upper triangle of a matrix (or of each of a stack), from `diagonal` above the main one on; zeros elsewhere. */
export function triu(self: Tensor, diagonal = 0): Tensor {
	return upper(self, diagonal);
}

/** triu, in place. */
export function triu_(self: Tensor, diagonal = 0): Tensor {
	return inPlace('triu', self, (before) => triu(before, diagonal));
}
