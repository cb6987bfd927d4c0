import { inPlace } from '../elementwise.ts';
import { type Op, record } from '../op.ts';
import { sumType } from '../reduction.ts';
import type { SoftmaxOptions } from './softmax.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Cumsum',
	tex: ([x]) => `\\sum_{j \\le i} ${x}_j`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => fromTheEnd(gradient, parameters as number),
			local: () => '[j \\le i]'
		}
	]
};

/** Running totals along `dim` from its end to its start. */
export function fromTheEnd(x: Tensor, dim: number): Tensor {
	return x.dim() === 0 ? x : x.flip(dim).cumsum(dim).flip(dim);
}

/** Running totals along `dim`. Integers and truths give int64. */
export function cumsum(self: Tensor, dim: number, { dtype }: SoftmaxOptions = {}): Tensor {
	const d = wrapDim(dim, self.dim(), 'cumsum');
	const x = self.to(dtype ?? sumType(self));
	const out = Tensor.empty(x.device, x.dtype, x.shape);
	x.device.scan('sum', x, d, out);
	return record(op, [x], out, d);
}

/** cumsum, in place. */
export function cumsum_(self: Tensor, dim: number): Tensor {
	return inPlace('cumsum', self, (before) => cumsum(before, dim, { dtype: self.dtype }));
}
