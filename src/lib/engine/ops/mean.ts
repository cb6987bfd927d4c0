import { type Op, record } from '../op.ts';
import {
	type Dims,
	isAll,
	reduceInto,
	type Reduction,
	spread,
	type TypedReduceOptions
} from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';

const make = (overload: number): Op => ({
	name: 'Mean',
	overload,
	tex: ([x], { count }: Reduction) => `\\frac{1}{${count}} \\sum ${x}`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, node) => spread(gradient.div((node.parameters as Reduction).count), node),
			local: (_, __, { count }: Reduction) => `\\frac{1}{${count}}`
		}
	]
});

const ofAll = make(0);
const ofDims = make(1);

/** The mean over all elements, or over the dimensions given; floating point only. */
export function mean(self: Tensor, dim?: Dims, options: TypedReduceOptions = {}): Tensor {
	const x = options.dtype ? self.to(options.dtype) : self;
	if (x.dtype.category !== 'float')
		throw new Error(
			`mean: the dtype must be floating point, got ${x.dtype.name}; convert first, e.g. x.to(float32)`
		);
	const { out, kept } = reduceInto('mean', x, dim, options);
	return record(isAll(dim) && !options.keepdim ? ofAll : ofDims, [x], out, kept);
}
