import { type Op, record } from '../op.ts';
import { checkNotEmpty, type Dims, reduceInto, type ReduceOptions } from '../reduction.ts';
import { shareAmong } from './max.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Amin',
	tex: ([x]) => `\\min ${x}`,
	saves: 'inputs',
	gradients: [{ rule: shareAmong('min', false), local: () => '[x = \\min]' }]
};

/** The smallest element, or the smallest along the dimensions given; equal ones share the gradient. */
export function amin(self: Tensor, dim?: Dims, options: ReduceOptions = {}): Tensor {
	checkNotEmpty(self, dim, 'amin');
	const { out, kept } = reduceInto('min', self, dim, options, self.dtype);
	return record(op, [self], out, kept);
}
