import { type Op, record } from '../op.ts';
import { wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

const make = (overload: number): Op => ({
	name: 'Squeeze',
	overload,
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient, { shapes: [shape] }) => gradient.reshape(...shape), local: () => '1' }
	]
});

const ofAll = make(0);
const ofDim = make(1);

/** A view without the dimensions of size 1, or without the one given if its size is 1. */
export function squeeze(self: Tensor, dim: number | null = null): Tensor {
	const d = dim === null ? null : wrapDim(dim, self.dim(), 'squeeze');
	const stays = (i: number) => self.shape[i] !== 1 || (d !== null && d !== i);
	const keep = (list: readonly number[]) => list.filter((_, i) => stays(i));
	const out = self.asView(keep(self.shape), keep(self.strides), self.offset);
	return record(d === null ? ofAll : ofDim, [self], out);
}
