import { type Choice, choiceGradient, chosen } from '../choice.ts';
import { int64 } from '../dtype.ts';
import type { Op } from '../op.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Sort',
	tex: ([x]) => `\\operatorname{sort} ${x}`,
	saves: 'nothing',
	gradients: [{ rule: choiceGradient, local: () => '[j = \\text{place of } i]' }]
};

/** Keyword arguments of `sort` and `argsort`. */
export interface SortOptions {
	/** Largest first. */
	descending?: boolean;
	/** Keep the order of equal elements: here always so. */
	stable?: boolean;
}

/** The positions along `dim` in the order of their elements; equal ones keep their order, NaN is largest. */
export function argsort(self: Tensor, dim = -1, { descending = false }: SortOptions = {}): Tensor {
	const d = wrapDim(dim, self.dim(), 'argsort');
	const out = Tensor.empty(self.device, int64, self.shape);
	self.device.argsort(self, d, descending, out);
	return out;
}

/** The elements in order along `dim`, and where they stood. */
export function sort(self: Tensor, dim = -1, options: SortOptions = {}): Choice {
	const d = wrapDim(dim, self.dim(), 'sort');
	return chosen(op, self, d, argsort(self, d, options), true);
}

/** The elements in order along the first dimension. */
export function msort(self: Tensor): Tensor {
	return sort(self, 0).values;
}
