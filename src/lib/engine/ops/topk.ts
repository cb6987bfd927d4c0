import { type Choice, choiceGradient, chosen } from '../choice.ts';
import type { Op } from '../op.ts';
import { wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { argsort } from './sort.ts';

const op: Op = {
	name: 'Topk',
	tex: ([x]) => `\\operatorname{top} ${x}`,
	saves: 'nothing',
	gradients: [{ rule: choiceGradient, local: () => '[j = \\text{place of } i]' }]
};

/** Keyword arguments of `topk`. */
export interface TopkOptions {
	/** The largest ones, not the smallest. */
	largest?: boolean;
	/** In order: here always so. */
	sorted?: boolean;
}

/** The `k` largest (or smallest) elements along `dim`, in order, and where they stood. */
export function topk(
	self: Tensor,
	k: number,
	dim = -1,
	{ largest = true }: TopkOptions = {}
): Choice {
	const d = wrapDim(dim, self.dim(), 'topk');
	const size = self.dim() === 0 ? 1 : self.shape[d];
	if (!(Number.isInteger(k) && k >= 0 && k <= size))
		throw new Error(`topk: k must be a whole number from 0 to ${size}, got ${k}; choose fewer`);
	const order = argsort(self, d, { descending: largest });
	return chosen(op, self, d, self.dim() === 0 ? order : order.narrow(d, 0, k), true);
}
