import { type Op, record } from '../op.ts';
import { checkNotEmpty, type Dims, reduceInto, type ReduceOptions } from '../reduction.ts';
import { shareAmong } from './max.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Amax',
	tex: ([x]) => `\\max ${x}`,
	saves: 'inputs',
	gradients: [{ rule: shareAmong('max', false), local: () => '[x = \\max]' }]
};

/** The largest element, or the largest along the dimensions given; equal ones share the gradient. */
export function amax(self: Tensor, dim?: Dims, options: ReduceOptions = {}): Tensor {
	checkNotEmpty(self, dim, 'amax');
	const { out, kept } = reduceInto('max', self, dim, options, self.dtype);
	return record(op, [self], out, kept);
}
