import type { Node } from '../autograd/Node.ts';
import type { ArgReduceKernel, ReduceKernel } from '../devices/Device.ts';
import { int64 } from '../dtype.ts';
import { type Op, record } from '../op.ts';
import {
	checkNotEmpty,
	reduceInto,
	type ReduceOptions,
	type Reduction,
	restore
} from '../reduction.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { type Choice, choiceGradient, chosen } from '../choice.ts';
import { maximum } from './maximum.ts';

/**
 * The gradient of an extreme value goes in equal parts to all elements that equal it. Where it is NaN, it goes to what
 * is NaN, or else there is none.
 */
export function shareAmong(kernel: 'max' | 'min', alsoNaN: boolean) {
	return (gradient: Tensor, { saved: [x], parameters }: Node): Tensor => {
		const { shape } = parameters as Reduction;
		const dims =
			shape.length === 0 ? null : shape.flatMap((n, d) => (n === x.shape[d] && n !== 1 ? [] : [d]));
		const plain = x.detach();
		const extreme = reduceInto(kernel, plain, dims, { keepdim: true }, x.dtype).out;
		const equal = plain.eq(extreme);
		const mask = alsoNaN ? equal.logicalOr(plain.isnan()) : equal;
		const equals = mask.sum(dims, { keepdim: true });
		return restore(gradient, shape).mul(mask.to(x.dtype).div(equals));
	};
}

/** The position of an extreme value along `dim`. */
export function argReduceInto(
	kernel: ArgReduceKernel,
	self: Tensor,
	dim: number,
	keepdim: boolean
): Tensor {
	const shape = self.shape.map((size, d) => (d === dim ? 1 : size));
	const out = Tensor.empty(self.device, int64, shape);
	self.device.argReduce(kernel, self, dim, out);
	return keepdim || self.dim() === 0 ? out : out.squeeze(dim);
}

/** What max() and min() share: names, formulas and kernels differ. */
export function extreme(
	name: string,
	kernel: Extract<ReduceKernel, 'max' | 'min'>,
	combine: (a: Tensor, b: Tensor) => Tensor
) {
	const ofAll: Op = {
		name,
		overload: 1,
		tex: ([x]) => `\\${kernel} ${x}`,
		saves: 'inputs',
		gradients: [{ rule: shareAmong(kernel, true), local: () => `[x = \\${kernel}]` }]
	};
	const ofDim: Op = {
		name,
		tex: ([x]) => `\\${kernel} ${x}`,
		saves: 'nothing',
		gradients: [{ rule: choiceGradient, local: () => `[x = \\${kernel}]` }]
	};
	return (
		self: Tensor,
		dim?: number | Tensor | null,
		{ keepdim = false }: ReduceOptions = {}
	): Tensor | Choice => {
		if (dim instanceof Tensor) return combine(self, dim);
		checkNotEmpty(self, dim, kernel);
		if (dim === undefined || dim === null) {
			const { out, kept } = reduceInto(kernel, self, null, {}, self.dtype);
			return record(ofAll, [self], out, kept);
		}
		const along = wrapDim(dim, self.dim(), kernel);
		const indices = argReduceInto(kernel === 'max' ? 'argmax' : 'argmin', self, along, true);
		return chosen(ofDim, self, along, indices, keepdim);
	};
}

const compute = extreme('Max', 'max', maximum);

/** The largest element of all. */
export function max(self: Tensor): Tensor;
/** The larger of both, elementwise and broadcast. */
export function max(self: Tensor, other: Tensor): Tensor;
/** The largest along one dimension and their positions; the first of equal ones. */
export function max(self: Tensor, dim: number, options?: ReduceOptions): Choice;
export function max(
	self: Tensor,
	dim?: number | Tensor | null,
	options?: ReduceOptions
): Tensor | Choice {
	return compute(self, dim, options);
}
