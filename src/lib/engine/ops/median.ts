import { type Choice, choiceGradient, chosen } from '../choice.ts';
import { type Op, record } from '../op.ts';
import { checkNotEmpty, type ReduceOptions } from '../reduction.ts';
import { wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { argsort } from './sort.ts';
import { where } from './where.ts';

const ofAll: Op = {
	name: 'Median',
	tex: ([x]) => `\\operatorname{median} ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => {
				const plain = x.detach();
				const middle = median(plain);
				const mask = plain.eq(middle).logicalOr(plain.isnan());
				return where(mask, gradient.div(mask.sum()), 0);
			},
			local: () => '[x = \\text{median}]'
		}
	]
};

const ofDim: Op = {
	name: 'Median',
	overload: 1,
	tex: ([x]) => `\\operatorname{median} ${x}`,
	saves: 'nothing',
	gradients: [{ rule: choiceGradient, local: () => '[j = \\text{its place}]' }]
};

/** The position of the middle element along `dim` (the lower one of two), or of a NaN if there is one. */
function middleOf(self: Tensor, dim: number): Tensor {
	const order = argsort(self, dim);
	if (self.dim() === 0) return order;
	const n = self.shape[dim];
	const middle = order.narrow(dim, (n - 1) >> 1, 1);
	const last = order.narrow(dim, n - 1, 1);
	const broken = self.gather(dim, last).isnan();
	if (self.device.synchronous && !broken.any().item()) return middle.contiguous();
	return where(broken, self.isnan().to(self.dtype).argmax(dim, { keepdim: true }), middle);
}

/** The middle element of all: the lower one of two. */
export function median(self: Tensor): Tensor;
/** The middle element along one dimension, and where it stood. */
export function median(self: Tensor, dim: number, options?: ReduceOptions): Choice;
export function median(
	self: Tensor,
	dim: number | null = null,
	{ keepdim = false }: ReduceOptions = {}
): Tensor | Choice {
	checkNotEmpty(self, dim, 'median');
	if (dim !== null) {
		const d = wrapDim(dim, self.dim(), 'median');
		return chosen(ofDim, self, d, middleOf(self.detach(), d), keepdim);
	}
	const flat = self.detach().reshape(-1);
	return record(ofAll, [self], flat.gather(0, middleOf(flat, 0)).reshape());
}
