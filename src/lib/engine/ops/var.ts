import type { Node } from '../autograd/Node.ts';
import { type Op, quietly, record } from '../op.ts';
import {
	countOf,
	type Dims,
	dimsOf,
	reducedShape,
	type ReduceOptions,
	restore
} from '../reduction.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** Keyword arguments of `var` and `std`. */
export interface VarOptions extends ReduceOptions {
	/** What is taken off the number of elements before dividing by it; 1 makes the estimate unbiased. */
	correction?: number | null;
	/** The same by PyTorch's older name: true is 1, false is 0. */
	unbiased?: boolean;
}

/** What backward has to know of a variance. */
export interface Variance {
	readonly dims: readonly number[];
	readonly shape: Shape;
	readonly divisor: number;
}

/** How a variance is to be computed; refuses integers. */
export function varianceOf(self: Tensor, dim: Dims, options: VarOptions, who: string): Variance {
	if (self.dtype.category !== 'float')
		throw new Error(
			`${who}: the dtype must be floating point, got ${self.dtype.name}; convert first, e.g. x.to(float32)`
		);
	const dims = dimsOf(dim, self, who);
	const correction = options.correction ?? (options.unbiased === false ? 0 : 1);
	const divisor = Math.max(countOf(self, dims) - correction, 0);
	return { dims, shape: reducedShape(self, dims), divisor };
}

/** The mean squared distance from the mean, with reduced dimensions kept. */
export function varianceKept(self: Tensor, { dims, divisor }: Variance): Tensor {
	if (self.dim() === 0) return self.sub(self).div(divisor);
	const distance = self.sub(self.mean(dims, { keepdim: true }));
	return distance.mul(distance).sum(dims, { keepdim: true }).div(divisor);
}

/** A result of which reduced dimensions are dropped unless kept. */
export function drop(kept: Tensor, { dims }: Variance, keepdim: boolean | undefined): Tensor {
	return keepdim ? kept : kept.reshape(...kept.shape.filter((_, d) => !dims.includes(d)));
}

/** ∂variance/∂x times a gradient that has the reduced dimensions. */
export function varianceGradient(gradient: Tensor, x: Tensor, { dims, divisor }: Variance): Tensor {
	const distance = x.dim() === 0 ? x.sub(x) : x.sub(x.mean(dims, { keepdim: true }));
	return gradient.mul(2 / divisor).mul(distance);
}

const op: Op = {
	name: 'Var',
	tex: ([x]) => `\\operatorname{var} ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient: Tensor, { saved: [x], parameters }: Node) => {
				const variance = parameters as Variance;
				return varianceGradient(restore(gradient, variance.shape), x, variance);
			},
			local: ([x], _, parameters) =>
				`\\frac{2}{${(parameters as Variance).divisor}} (${x} - \\bar{${x}})`
		}
	]
};

/** The variance over all elements, or over the dimensions given; unbiased unless told otherwise. */
export function variance(self: Tensor, dim?: Dims, options: VarOptions = {}): Tensor {
	const how = varianceOf(self, dim, options, 'var');
	const out = quietly(() => drop(varianceKept(self, how), how, options.keepdim));
	return record(op, [self], out, how);
}

export { variance as var };
