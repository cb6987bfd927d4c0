import { type Choice, choiceGradient, chosen } from '../choice.ts';
import { int64 } from '../dtype.ts';
import type { Op } from '../op.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
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

/** The positions of the `k` largest or smallest elements along dimension `d`. */
function firstOf(self: Tensor, d: number, k: number, largest: boolean): Tensor {
	if (self.dim() === 0) return argsort(self);
	if (!self.device.topk) return argsort(self, d, { descending: largest }).narrow(d, 0, k);
	const shape = self.shape.map((size, i) => (i === d ? k : size));
	const out = Tensor.empty(self.device, int64, shape);
	self.device.topk(self, d, k, largest, out);
	return out;
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
	return chosen(op, self, d, firstOf(self, d, k, largest), true);
}
