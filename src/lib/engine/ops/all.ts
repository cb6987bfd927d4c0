import { type Op, record } from '../op.ts';
import { type Dims, reduceInto, type ReduceOptions, truthType } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = { name: 'All', tex: ([x]) => `\\forall ${x}`, saves: 'nothing', gradients: [] };

/** Whether every element is other than 0: of all, or along the dimensions given. */
export function all(self: Tensor, dim?: Dims, options: ReduceOptions = {}): Tensor {
	return record(op, [self], reduceInto('all', self, dim, options, truthType(self)).out);
}
