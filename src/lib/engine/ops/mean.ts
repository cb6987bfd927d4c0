import { type Op, record } from '../op.ts';
import { type Reduction, reduceInto, type ReduceOptions, spread } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Mean',
	tex: ([x], { count }: Reduction) => `\\frac{1}{${count}} \\sum ${x}`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, node) => spread(gradient.div((node.parameters as Reduction).count), node),
			local: (_, __, { count }: Reduction) => `\\frac{1}{${count}}`
		}
	]
};

/** The mean over all elements, or over the dimensions given; floating point only. */
export function mean(
	self: Tensor,
	dim?: number | readonly number[] | null,
	options: ReduceOptions = {}
): Tensor {
	if (self.dtype.category !== 'float')
		throw new Error(
			`mean: the dtype must be floating point, got ${self.dtype.name}; convert first, e.g. x.to(float32)`
		);
	const { out, kept } = reduceInto('mean', self, dim, options);
	return record(op, [self], out, kept);
}
