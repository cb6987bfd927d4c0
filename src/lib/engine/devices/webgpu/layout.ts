import type { Shape } from '../../shape.ts';

/** Dimensions as kernels walk them: neighbours that every operand walks evenly are one. */
export interface Layout {
	readonly sizes: number[];
	/** Per operand, its step per dimension. */
	readonly steps: number[][];
}

/** Merges the dimensions of operands that are walked together; none are left for a single element. */
export function merge(shape: Shape, strides: readonly (readonly number[])[]): Layout {
	const sizes: number[] = [];
	const steps: number[][] = strides.map(() => []);
	for (let d = 0; d < shape.length; d++) {
		if (shape[d] === 1) continue;
		const last = sizes.length - 1;
		let even = last >= 0;
		for (let k = 0; even && k < strides.length; k++)
			even = steps[k][last] === strides[k][d] * shape[d];
		if (even) {
			sizes[last] *= shape[d];
			for (let k = 0; k < strides.length; k++) steps[k][last] = strides[k][d];
		} else {
			sizes.push(shape[d]);
			for (let k = 0; k < strides.length; k++) steps[k].push(strides[k][d]);
		}
	}
	return { sizes, steps };
}
