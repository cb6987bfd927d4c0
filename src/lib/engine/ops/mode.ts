import { type Choice, choiceGradient, chosen } from '../choice.ts';
import { int64 } from '../dtype.ts';
import type { Op } from '../op.ts';
import { checkNotEmpty, reducedShape, type ReduceOptions } from '../reduction.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

const op: Op = {
	name: 'Mode',
	tex: ([x]) => `\\operatorname{mode} ${x}`,
	saves: 'nothing',
	gradients: [{ rule: choiceGradient, local: () => '[j = \\text{its place}]' }]
};

/** The most frequent element along `dim` (the smallest of several), and a position of it, of a few the last. */
export function mode(self: Tensor, dim = -1, { keepdim = false }: ReduceOptions = {}): Choice {
	checkNotEmpty(self, dim, 'mode');
	const d = wrapDim(dim, self.dim(), 'mode');
	const x = self.detach();
	if (x.dim() === 0) return chosen(op, self, d, x.argsort(), keepdim);
	if (x.device.mode) {
		const place = Tensor.empty(x.device, int64, reducedShape(x, [d]));
		x.device.mode(x, d, place);
		return chosen(op, self, d, place, keepdim);
	}
	// How often each element occurs: all pairs along the dimension compared.
	const counts = x
		.unsqueeze(d)
		.eq(x.unsqueeze(d + 1))
		.sum(d + 1, { dtype: int64 });
	const frequent = counts.eq(counts.amax(d, { keepdim: true }));
	const smallest = x.to(x.dtype.category === 'float' ? x.dtype : int64);
	const candidates = where(frequent, smallest, smallest.amax(d, { keepdim: true }));
	const least = candidates.amin(d, { keepdim: true });
	const equal = x.eq(least).to(int64);
	const place = equal
		.cummax(d)
		.indices.narrow(d, x.shape[d] - 1, 1)
		.contiguous();
	return chosen(op, self, d, place, keepdim);
}
