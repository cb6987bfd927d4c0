import type { Tensor } from '../../../Tensor.ts';
import type { BinaryKernel, ReduceKernel, UnaryKernel } from '../../Device.ts';
import { scratch, scratchSize } from '../heap.ts';
import { defer, LARGE, reduceDeferred } from './deferred.ts';
import { wasm } from './module.ts';
import { eachPlane, evenStep, layOut, planes } from './planes.ts';
import { alike, pointer } from './pointer.ts';

// Each of these runs a kernel in WebAssembly and says true, or says false where only TypeScript can do it:
// another dtype, memory outside the heap, a layout that the kernel doesn't know. No pointer is above 0 without
// the module, so `wasm` is there whenever it is used.

/** A kernel's code in elementwise.as, −1 if it has none. Comparing names is faster than looking them up. */
function binaryCode(kernel: BinaryKernel): number {
	switch (kernel) {
		case 'add':
			return 0;
		case 'sub':
			return 1;
		case 'mul':
			return 2;
		case 'div':
			return 3;
		case 'maximum':
			return 4;
		case 'minimum':
			return 5;
		case 'reluBackward':
			return 6;
		default:
			return -1;
	}
}

const unaryNames: UnaryKernel[] = [
	'neg',
	'square',
	'relu',
	'abs',
	'sqrt',
	'exp',
	'log',
	'tanh',
	'sigmoid',
	'reciprocal'
];

export function binary(kernel: BinaryKernel, a: Tensor, b: Tensor, out: Tensor): boolean {
	if (out.numel() >= LARGE && defer(binaryCode(kernel), [a, b], out)) return true;
	const pa = pointer(a);
	const pb = pointer(b);
	const po = pointer(out);
	if (pa === 0 || pb === 0 || po === 0) return false;
	const code = binaryCode(kernel);
	if (code < 0) return false;
	const n = out.numel();
	if (out.isContiguous()) {
		const as = evenStep(a, n);
		const bs = evenStep(b, n);
		if (as >= 0 && bs >= 0) {
			wasm!.kernels.binaryRun(code, pa, as, pb, bs, po, n);
			return true;
		}
	}
	return n === 0 || binaryPlanes(code, pa, pb, po, a, b, out);
}

function binaryPlanes(
	code: number,
	pa: number,
	pb: number,
	po: number,
	a: Tensor,
	b: Tensor,
	out: Tensor
): boolean {
	layOut(out.shape, a, b, out);
	const { rows, columns, row, column } = planes;
	if (!(column[0] === 0 || column[0] === 1) || !(column[1] === 0 || column[1] === 1)) return false;
	if (column[2] !== 1) return false;
	eachPlane((ai, bi, oi) =>
		wasm!.kernels.binary(
			code,
			pa + ai * 4,
			row[0] * 4,
			column[0],
			pb + bi * 4,
			row[1] * 4,
			column[1],
			po + oi * 4,
			row[2] * 4,
			rows,
			columns
		)
	);
	return true;
}

export function unary(kernel: UnaryKernel, x: Tensor, out: Tensor): boolean {
	if (out.numel() >= LARGE && defer(unaryNames.indexOf(kernel), [x], out)) return true;
	const px = pointer(x);
	const po = pointer(out);
	const code = unaryNames.indexOf(kernel);
	if (px === 0 || po === 0 || code < 0) return false;
	if (!alike(x, out)) return false;
	wasm!.kernels.unary(code, px, po, x.numel());
	return true;
}

export function addScaled(out: Tensor, x: Tensor, factor: number): boolean {
	const px = pointer(x);
	const po = pointer(out);
	if (px === 0 || po === 0 || !alike(x, out)) return false;
	wasm!.kernels.addScaled(px, factor, po, out.numel());
	return true;
}

export function reduce(kernel: ReduceKernel, x: Tensor, out: Tensor): boolean {
	if (x.numel() >= LARGE && reduceDeferred(kernel, x, out)) return true;
	const px = pointer(x);
	const po = pointer(out);
	if (px === 0 || po === 0 || (kernel !== 'sum' && kernel !== 'mean')) return false;
	if (!x.isContiguous() || !out.isContiguous()) return false;
	const total = x.numel();
	const results = out.numel();
	const count = kernel === 'mean' ? total / results : 1;
	if (results === 1) {
		wasm!.kernels.sum(px, po, 1, total, 1, count, scratch);
		return true;
	}
	// The folded dimensions must be neighbours: (outer, n, inner) → (outer, inner).
	let outer = 1;
	let n = 1;
	let inner = 1;
	const missing = x.shape.length - out.shape.length;
	for (let d = 0; d < x.shape.length; d++) {
		if (x.shape[d] === 1) continue;
		if (d < missing || out.shape[d - missing] === 1) {
			if (inner > 1) return false;
			n *= x.shape[d];
		} else if (n === 1) outer *= x.shape[d];
		else inner *= x.shape[d];
	}
	if (inner * 8 > scratchSize || total === 0) return false;
	wasm!.kernels.sum(px, po, outer, n, inner, count, scratch);
	return true;
}

export function matmul(a: Tensor, b: Tensor, out: Tensor): boolean {
	const pa = pointer(a);
	const pb = pointer(b);
	const po = pointer(out);
	if (pa === 0 || pb === 0 || po === 0) return false;
	const m = a.shape[0];
	const k = a.shape[1];
	const n = b.shape[1];
	if (k === 0 || (n > 1 && out.strides[1] !== 1)) return false;
	// Along a size of 1 any step will do: take the one that the fast paths look for.
	wasm!.kernels.matmul(
		pa,
		m === 1 ? 4 : a.strides[0] * 4,
		k === 1 ? 4 : a.strides[1] * 4,
		pb,
		k === 1 ? 4 : b.strides[0] * 4,
		n === 1 ? 4 : b.strides[1] * 4,
		po,
		m === 1 ? 4 : out.strides[0] * 4,
		m,
		n,
		k,
		scratch
	);
	return true;
}

export function copy(from: Tensor, to: Tensor): boolean {
	const pf = pointer(from);
	const pt = pointer(to);
	if (pf === 0 || pt === 0) return false;
	const n = to.numel();
	if (from.numel() === n && from.isContiguous() && to.isContiguous()) {
		wasm!.kernels.copy(pf, 0, pt, 0, 1, n);
		return true;
	}
	if (n === 0) return true;
	layOut(to.shape, from, from, to);
	const { rows, columns, row, column } = planes;
	if (column[2] !== 1) return false;
	if (column[0] === 1)
		eachPlane((fi, _, ti) =>
			wasm!.kernels.copy(pf + fi * 4, row[0] * 4, pt + ti * 4, row[2] * 4, rows, columns)
		);
	else if (row[0] === 1 && rows > 1)
		// Columns of `from` lie without gaps where rows of `to` do: seen from `from`, a transpose.
		eachPlane((fi, _, ti) =>
			wasm!.kernels.transpose(pf + fi * 4, column[0] * 4, pt + ti * 4, row[2] * 4, columns, rows)
		);
	else return false;
	return true;
}

export function fill(out: Tensor, value: number): boolean {
	const po = pointer(out);
	if (po === 0 || !out.isContiguous()) return false;
	wasm!.kernels.fill(po, 0, value, 1, out.numel());
	return true;
}

export function softmax(x: Tensor, dim: number, out: Tensor): boolean {
	const px = pointer(x);
	const po = pointer(out);
	if (px === 0 || po === 0 || !x.isContiguous() || !out.isContiguous()) return false;
	if (dim !== x.shape.length - 1 || x.numel() === 0) return false;
	const n = x.shape[dim];
	wasm!.kernels.softmax(px, po, x.numel() / n, n);
	return true;
}
