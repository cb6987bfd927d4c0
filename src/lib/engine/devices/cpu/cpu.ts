import type { Tensor } from '../../Tensor.ts';
import type { Device } from '../Device.ts';
import { copy, fill, read, write } from './copy.ts';
import { allocateOnCpu } from './CpuStorage.ts';
import { addScaled, binary, unary, where } from './elementwise.ts';
import { gather, scatter } from './indexing.ts';
import { eachMatrix, matmul } from './matmul.ts';
import { argReduce, reduce } from './reduce.ts';
import { scan } from './scan.ts';
import { kthvalue, mode, topk } from './select.ts';
import { argsort } from './sort.ts';
import * as wasm from './wasm/launch.ts';
import * as loss from './wasm/loss.ts';

function multiply(a: Tensor, b: Tensor, out: Tensor): void {
	if (!wasm.matmul(a, b, out)) matmul(a, b, out);
}

/** One of a stack. PyTorch has a loop of its own below 400 multiplications, whose digits ours has. */
function multiplyOne(a: Tensor, b: Tensor, out: Tensor): void {
	if (out.numel() * a.shape[1] < 400) matmul(a, b, out, true);
	else multiply(a, b, out);
}

/**
 * The processor: always there, readable at once. What the WebAssembly kernels know they compute; everything else
 * (other dtypes, other layouts, memory outside the heap) goes to the TypeScript kernels.
 */
export const cpu: Device = {
	type: 'cpu',
	synchronous: true,
	cheapCopy: 2048,
	allocate: (dtype, length, zeroed = true) => allocateOnCpu(cpu, dtype, length, zeroed),
	unary: (kernel, x, out) => {
		if (!wasm.unary(kernel, x, out)) unary(kernel, x, out);
	},
	binary: (kernel, a, b, out) => {
		if (!wasm.binary(kernel, a, b, out)) binary(kernel, a, b, out);
	},
	reduce: (kernel, x, out) => {
		if (!wasm.reduce(kernel, x, out)) reduce(kernel, x, out);
	},
	matmul: (a, b, out) =>
		out.dim() === 2 ? multiply(a, b, out) : eachMatrix(a, b, out, multiplyOne),
	copy: (from, to) => {
		if (!wasm.copy(from, to)) copy(from, to);
	},
	fill: (out, value) => {
		if (!wasm.fill(out, value)) fill(out, value);
	},
	addScaled: (out, x, factor) => {
		if (!wasm.addScaled(out, x, factor)) addScaled(out, x, factor);
	},
	...loss,
	softmax: wasm.softmax,
	where,
	argReduce,
	scan,
	argsort,
	topk,
	kthvalue,
	mode,
	gather,
	scatter,
	write,
	read,
	fetch: (x) => Promise.resolve(read(x))
};
