import { zerosLike } from '../creation.ts';
import { type Op, record } from '../op.ts';
import {
	type Reduction,
	reduceInto,
	restore,
	sumType,
	type TypedReduceOptions
} from '../reduction.ts';
import type { Tensor } from '../Tensor.ts';
import { wrapDim } from '../shape.ts';
import { arange } from '../ranges.ts';
import { cat } from './cat.ts';

interface Product extends Reduction {
	readonly dim: number | null;
}

/** Per element along `dim`, the product of all others: exact where some are 0, which dividing would not be. */
function productOfOthers(x: Tensor, dim: number): Tensor {
	const others = Array.from({ length: x.shape[dim] }, (_, k) =>
		withOne(x, dim, k).prod(dim, { keepdim: true })
	);
	return cat(others, dim);
}

/** `x` with 1 at position `k` of `dim`. */
export function withOne(x: Tensor, dim: number, k: number): Tensor {
	const sizes = x.shape.map((_, d) => (d === dim ? -1 : 1));
	return x.maskedFill(
		arange(x.shape[dim], { device: x.device })
			.eq(k)
			.reshape(...sizes),
		1
	);
}

const make = (overload: number): Op => ({
	name: 'Prod',
	overload,
	tex: ([x]) => `\\prod ${x}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const { dim, shape } = parameters as Product;
				if (x.numel() === 0) return zerosLike(x);
				if (x.dim() === 0) return gradient;
				const flat = dim === null ? x.reshape(-1) : x;
				const along = dim ?? 0;
				const whole = dim === null ? gradient : restore(gradient, shape);
				const others =
					!flat.device.synchronous || flat.detach().eq(0).any().item()
						? productOfOthers(flat, along)
						: flat.prod(along, { keepdim: true }).div(flat);
				return whole.mul(others).reshape(...x.shape);
			},
			local: ([x], y) => `\\frac{${y}}{${x}}`
		}
	]
});

const ofAll = make(0);
const ofDim = make(1);

/** The product over all elements, or over one dimension. Integers and truths give int64. */
export function prod(self: Tensor, dim?: number | null, options: TypedReduceOptions = {}): Tensor {
	const x = options.dtype ? self.to(options.dtype) : self;
	const { out, kept } = reduceInto('prod', x, dim, options, options.dtype ?? sumType(x));
	const along = dim === undefined || dim === null ? null : wrapDim(dim, x.dim(), 'prod');
	return record(along === null ? ofAll : ofDim, [x], out, {
		...kept,
		dim: along
	} satisfies Product);
}
