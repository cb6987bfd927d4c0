import type { Op } from '../op.ts';
import { record } from '../op.ts';
import { type Dims, isAll, reduceInto, spread, type TypedReduceOptions } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';

const make = (overload: number): Op => ({
	name: 'Sum',
	overload,
	tex: ([x]) => `\\sum ${x}`,
	saves: 'nothing',
	gradients: [{ rule: spread, local: () => '1' }]
});

const ofAll = make(0);
const ofDims = make(1);

/** The sum over all elements, or over the dimensions given. Integers and truths give int64. */
export function sum(self: Tensor, dim?: Dims, options: TypedReduceOptions = {}): Tensor {
	const x = options.dtype ? self.to(options.dtype) : self;
	const { out, kept } = reduceInto('sum', x, dim, options, options.dtype ?? undefined);
	return record(isAll(dim) && !options.keepdim ? ofAll : ofDims, [x], out, kept);
}
