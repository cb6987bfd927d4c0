import { float32 } from '../dtype.ts';
import { type Op, quietly, record } from '../op.ts';
import { type Dims, dimsOf, reducedShape, restore, type TypedReduceOptions } from '../reduction.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { spectralNorm } from './singularValues.ts';

interface Norm {
	p: number;
	dims: readonly number[];
	shape: Shape;
}

/** The p-norm with reduced dimensions kept, in differentiable ops. */
function normKept(x: Tensor, p: number, dims: readonly number[]): Tensor {
	const options = { keepdim: true };
	if (x.dim() === 0) return p === 0 ? x.ne(0).to(x.dtype) : x.abs();
	if (p === 0) return x.ne(0).to(x.dtype).sum(dims, options);
	if (p === 1) return x.abs().sum(dims, options);
	if (p === 2) return x.mul(x).sum(dims, options).sqrt();
	if (p === Infinity) return x.abs().amax(dims, options);
	if (p === -Infinity) return x.abs().amin(dims, options);
	return x
		.abs()
		.pow(p)
		.sum(dims, options)
		.pow(1 / p);
}

/** ∂‖x‖/∂x: sgn(x) |x|^(p−1) / ‖x‖^(p−1), and 0 where that has no value. */
function normGradient(gradient: Tensor, x: Tensor, { p, dims, shape }: Norm): Tensor | null {
	const whole = restore(gradient, shape);
	if (p === 0) return null;
	if (p === 1) return x.sign().mul(whole);
	const norm = normKept(x, p, dims);
	if (p === 2) return x.mul(whole.div(norm).maskedFill(norm.eq(0), 0));
	if (!Number.isFinite(p)) {
		const size = x.abs();
		const mask = size.eq(norm).logicalOr(size.isnan());
		const count = x.dim() === 0 ? mask.to(x.dtype) : mask.sum(dims, { keepdim: true });
		return x.sign().mul(mask).mul(whole.div(count));
	}
	const scale = whole.div(norm.pow(p - 1)).maskedFill(norm.eq(0), 0);
	const part =
		p < 2
			? x
					.sign()
					.mul(x.abs().pow(p - 1))
					.maskedFill(x.eq(0), 0)
			: x.mul(x.abs().pow(p - 2));
	return part.mul(scale);
}

const make = (name: string, overload: number): Op => ({
	name,
	overload,
	tex: ([x], { p }: Norm) => `\\lVert ${x} \\rVert_{${p === Infinity ? '\\infty' : p}}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => normGradient(gradient, x, parameters as Norm),
			local: ([x], y, parameters) =>
				(parameters as Norm).p === 2
					? `\\frac{${x}}{${y}}`
					: `\\frac{\\partial ${y}}{\\partial ${x}}`
		}
	]
});

const normOp = make('Norm', 1);
const vectorOp = make('LinalgVectorNorm', 0);

/** A p-norm recorded under the name of its kind. */
export function normAs(
	kind: 'norm' | 'vectorNorm',
	self: Tensor,
	p: number,
	dim: Dims,
	{ keepdim = false, dtype }: TypedReduceOptions
): Tensor {
	const x = dtype ? self.to(dtype) : self;
	if (x.dtype.category !== 'float')
		throw new Error(
			`${kind}: the dtype must be floating point, got ${x.dtype.name}; convert first, e.g. x.to(${float32.name})`
		);
	const dims = dimsOf(dim, x, kind);
	const shape = reducedShape(x, dims);
	if (x.numel() === 0 && p < 0)
		throw new Error(
			`${kind}: of no elements there is no norm of order ${p}, got an empty tensor; use an order of 0 or more`
		);
	const out = quietly(() => {
		const kept = x.numel() === 0 ? x.abs().sum(dims, { keepdim: true }) : normKept(x, p, dims);
		return keepdim ? kept : kept.reshape(...shape.filter((_, d) => !dims.includes(d)));
	});
	return record(kind === 'norm' ? normOp : vectorOp, [x], out, { p, dims, shape } satisfies Norm);
}

/** The p-norm (Σ|x|ᵖ)^(1/p) of all elements or along the dimensions given; 'fro' is 2, 'nuc' the sum of a matrix's singular values. */
export function norm(
	self: Tensor,
	p: number | 'fro' | 'nuc' | null = 'fro',
	dim?: Dims,
	options: TypedReduceOptions = {}
): Tensor {
	if (p === 'nuc')
		return spectralNorm(self, 'nuc', dimsOf(dim, self, 'norm'), options.keepdim ?? false);
	return normAs('norm', self, p === 'fro' || p === null ? 2 : p, dim, options);
}
