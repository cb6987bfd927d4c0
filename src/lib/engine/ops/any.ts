import { type Op, record } from '../op.ts';
import { type Dims, reduceInto, type ReduceOptions, truthType } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = { name: 'Any', tex: ([x]) => `\\exists ${x}`, saves: 'nothing', gradients: [] };

/** Whether any element is other than 0: of all, or along the dimensions given. */
export function any(self: Tensor, dim?: Dims, options: ReduceOptions = {}): Tensor {
	return record(op, [self], reduceInto('any', self, dim, options, truthType(self)).out);
}
