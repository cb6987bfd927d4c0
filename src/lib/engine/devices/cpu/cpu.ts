import type { Device } from '../Device.ts';
import { copy, fill, read } from './copy.ts';
import { allocateOnCpu } from './CpuStorage.ts';
import { binary, unary } from './elementwise.ts';
import { indexAdd, indexSelect } from './indexing.ts';
import { matmul } from './matmul.ts';
import { reduce } from './reduce.ts';

/** The processor: always there, readable at once. */
export const cpu: Device = {
	type: 'cpu',
	allocate: (dtype, length) => allocateOnCpu(cpu, dtype, length),
	unary,
	binary,
	reduce,
	matmul,
	copy,
	fill,
	indexSelect,
	indexAdd,
	read
};
