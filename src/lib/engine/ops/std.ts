import { type Op, quietly, record } from '../op.ts';
import { type Dims, restore } from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';
import {
	drop,
	type Variance,
	varianceGradient,
	varianceKept,
	varianceOf,
	type VarOptions
} from './var.ts';

const op: Op = {
	name: 'Std',
	tex: ([x]) => `\\operatorname{std} ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const variance = parameters as Variance;
				const std = varianceKept(x, variance).sqrt();
				const share = restore(gradient, variance.shape).div(std.mul(2)).maskedFill(std.eq(0), 0);
				return varianceGradient(share, x, variance);
			},
			local: ([x], y, parameters) =>
				`\\frac{${x} - \\bar{${x}}}{${(parameters as Variance).divisor} \\cdot ${y}}`
		}
	]
};

/** The standard deviation over all elements, or over the dimensions given; unbiased unless told otherwise. */
export function std(self: Tensor, dim?: Dims, options: VarOptions = {}): Tensor {
	const how = varianceOf(self, dim, options, 'std');
	const out = quietly(() => drop(varianceKept(self, how).sqrt(), how, options.keepdim));
	return record(op, [self], out, how);
}
