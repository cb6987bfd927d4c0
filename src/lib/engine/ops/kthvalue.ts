import { type Choice, choiceGradient, chosen } from '../choice.ts';
import { int64 } from '../dtype.ts';
import type { Op } from '../op.ts';
import { reducedShape, type ReduceOptions } from '../reduction.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { argsort } from './sort.ts';

const op: Op = {
	name: 'Kthvalue',
	tex: ([x]) => `${x}_{(k)}`,
	saves: 'nothing',
	gradients: [{ rule: choiceGradient, local: () => '[j = \\text{its place}]' }]
};

/** The position of the `k`-th smallest element along dimension `d`. */
function positionOf(self: Tensor, d: number, k: number): Tensor {
	if (self.dim() === 0) return argsort(self);
	if (!self.device.kthvalue)
		return argsort(self, d)
			.narrow(d, k - 1, 1)
			.contiguous();
	const out = Tensor.empty(self.device, int64, reducedShape(self, [d]));
	self.device.kthvalue(self, d, k, out);
	return out;
}

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
	const place = positionOf(self, d, k);
	return chosen(op, self, d, place, keepdim);
}
