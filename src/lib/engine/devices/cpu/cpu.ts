import type { Device } from '../Device.ts';
import { copy, fill, read, write } from './copy.ts';
import { allocateOnCpu } from './allocate.ts';
import { binary, unary } from './elementwise.ts';
import { indexAdd, indexSelect } from './indexing.ts';
import { matmul } from './matmul.ts';
import { reduce } from './reduce.ts';
import * as wasm from './wasm/launch.ts';

/**
 * The processor: always there, readable at once. What the WebAssembly kernels know they compute; everything else
 * (other dtypes, other layouts, memory outside the heap) goes to the TypeScript kernels.
 */
export const cpu: Device = {
	type: 'cpu',
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
	matmul: (a, b, out) => {
		if (!wasm.matmul(a, b, out)) matmul(a, b, out);
	},
	copy: (from, to) => {
		if (!wasm.copy(from, to)) copy(from, to);
	},
	fill: (out, value) => {
		if (!wasm.fill(out, value)) fill(out, value);
	},
	indexSelect,
	indexAdd,
	write,
	read
};
