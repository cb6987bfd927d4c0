import { type Choice, choiceGradient, chosen } from '../choice.ts';
import type { Op } from '../op.ts';
import type { ReduceOptions } from '../reduction.ts';
import { wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { argsort } from './sort.ts';

const op: Op = {
	name: 'Kthvalue',
	tex: ([x]) => `${x}_{(k)}`,
	saves: 'nothing',
	gradients: [{ rule: choiceGradient, local: () => '[j = \\text{its place}]' }]
};

/** The `k`-th smallest element along `dim`, counted from 1, and where it stood. */
export function kthvalue(
	self: Tensor,
	k: number,
	dim = -1,
	{ keepdim = false }: ReduceOptions = {}
): Choice {
	const d = wrapDim(dim, self.dim(), 'kthvalue');
	const size = self.dim() === 0 ? 1 : self.shape[d];
	if (!(Number.isInteger(k) && k >= 1 && k <= size))
		throw new Error(
			`kthvalue: k must be a whole number from 1 to ${size}, got ${k}; counting starts at 1`
		);
	const order = argsort(self, d);
	const place = self.dim() === 0 ? order : order.narrow(d, k - 1, 1).contiguous();
	return chosen(op, self, d, place, keepdim);
}
