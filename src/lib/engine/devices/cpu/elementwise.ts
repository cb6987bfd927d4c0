import type { NumberArray } from '../../dtype.ts';
import { sameShape } from '../../shape.ts';
import type { Tensor } from '../../Tensor.ts';
import type { BinaryKernel, UnaryKernel } from '../Device.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { rows, stridesWithin } from './strided.ts';

/** One run of `n` elements, each array walked with its own step. */
function unaryRun(
	kernel: UnaryKernel,
	x: NumberArray,
	xi: number,
	xs: number,
	out: NumberArray,
	oi: number,
	os: number,
	n: number
): void {
	switch (kernel) {
		case 'neg':
			for (let i = 0; i < n; i++, xi += xs, oi += os) out[oi] = -x[xi];
			return;
		case 'square':
			for (let i = 0; i < n; i++, xi += xs, oi += os) out[oi] = x[xi] * x[xi];
			return;
	}
}

function binaryRun(
	kernel: BinaryKernel,
	a: NumberArray,
	ai: number,
	as: number,
	b: NumberArray,
	bi: number,
	bs: number,
	out: NumberArray,
	oi: number,
	os: number,
	n: number
): void {
	switch (kernel) {
		case 'add':
			for (let i = 0; i < n; i++, ai += as, bi += bs, oi += os) out[oi] = a[ai] + b[bi];
			return;
		case 'sub':
			for (let i = 0; i < n; i++, ai += as, bi += bs, oi += os) out[oi] = a[ai] - b[bi];
			return;
		case 'mul':
			for (let i = 0; i < n; i++, ai += as, bi += bs, oi += os) out[oi] = a[ai] * b[bi];
			return;
		case 'div':
			for (let i = 0; i < n; i++, ai += as, bi += bs, oi += os) out[oi] = a[ai] / b[bi];
			return;
		case 'pow':
			for (let i = 0; i < n; i++, ai += as, bi += bs, oi += os) out[oi] = a[ai] ** b[bi];
			return;
	}
}

/**
 * The one step that walks all of `x` in row-major order of `out`: 1 if it lies as `out` does, 0 if it is one
 * number throughout, -1 if it takes more than one run.
 */
function evenStep(x: Tensor, out: Tensor): 0 | 1 | -1 {
	for (let i = 0; i < x.shape.length; i++)
		if (x.shape[i] !== 1 && x.strides[i] !== 0)
			return sameShape(x.shape, out.shape) && x.isContiguous() ? 1 : -1;
	return 0;
}

export function unary(kernel: UnaryKernel, x: Tensor, out: Tensor): void {
	const X = x.storage as CpuStorage;
	const O = out.storage as CpuStorage;
	const x0 = X.start + x.offset;
	const o0 = O.start + out.offset;
	const step = evenStep(x, out);
	if (step >= 0 && out.isContiguous()) {
		unaryRun(kernel, X.array, x0, step, O.array, o0, 1, out.numel());
		return;
	}
	rows(out.shape, [stridesWithin(x, out.shape), out.strides], ([xi, oi], [xs, os], n) =>
		unaryRun(kernel, X.array, x0 + xi, xs, O.array, o0 + oi, os, n)
	);
}

export function binary(kernel: BinaryKernel, a: Tensor, b: Tensor, out: Tensor): void {
	const A = a.storage as CpuStorage;
	const B = b.storage as CpuStorage;
	const O = out.storage as CpuStorage;
	const a0 = A.start + a.offset;
	const b0 = B.start + b.offset;
	const o0 = O.start + out.offset;
	if (out.isContiguous()) {
		const as = evenStep(a, out);
		const bs = evenStep(b, out);
		if (as >= 0 && bs >= 0) {
			binaryRun(kernel, A.array, a0, as, B.array, b0, bs, O.array, o0, 1, out.numel());
			return;
		}
	}
	rows(
		out.shape,
		[stridesWithin(a, out.shape), stridesWithin(b, out.shape), out.strides],
		([ai, bi, oi], [as, bs, os], n) =>
			binaryRun(kernel, A.array, a0 + ai, as, B.array, b0 + bi, bs, O.array, o0 + oi, os, n)
	);
}
