import { type Op, record } from '../op.ts';
import { reduceInto, type ReduceOptions, spread } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Sum',
	tex: ([x]) => `\\sum ${x}`,
	saves: 'nothing',
	gradients: [{ rule: spread, local: () => '1' }]
};

/** The sum over all elements, or over the dimensions given. */
export function sum(
	self: Tensor,
	dim?: number | readonly number[] | null,
	options: ReduceOptions = {}
): Tensor {
	const { out, kept } = reduceInto('sum', self, dim, options);
	return record(op, [self], out, kept);
}
