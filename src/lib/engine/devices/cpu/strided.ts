import type { Shape } from '../../shape.ts';
import type { Tensor } from '../../Tensor.ts';

/** The strides of `x` broadcast to `shape`: 0 where a size of 1 stretches or a dimension is missing. */
export function stridesWithin(x: Tensor, shape: Shape): number[] {
	const missing = shape.length - x.shape.length;
	return shape.map((size, i) =>
		i < missing || (x.shape[i - missing] === 1 && size !== 1) ? 0 : x.strides[i - missing]
	);
}

/**
 * Walks `shape` as rows along its last dimension, for several operands at once. `visit` gets each operand's
 * position, each one's step along the row, and the row's length. Neighbouring dimensions that every operand
 * walks evenly are merged first, so that rows are long.
 */
export function rows(
	shape: Shape,
	strides: readonly (readonly number[])[],
	visit: (at: readonly number[], step: readonly number[], length: number) => void
): void {
	const sizes: number[] = [];
	const steps: number[][] = strides.map(() => []);
	for (let d = 0; d < shape.length; d++) {
		if (shape[d] === 0) return;
		if (shape[d] === 1) continue;
		const last = sizes.length - 1;
		if (last >= 0 && strides.every((s, k) => steps[k][last] === s[d] * shape[d])) {
			sizes[last] *= shape[d];
			strides.forEach((s, k) => (steps[k][last] = s[d]));
		} else {
			sizes.push(shape[d]);
			strides.forEach((s, k) => steps[k].push(s[d]));
		}
	}
	const length = sizes.pop() ?? 1;
	const step = steps.map((s) => s.pop() ?? 0);
	const at = strides.map(() => 0);
	const index = sizes.map(() => 0);
	for (;;) {
		visit(at, step, length);
		let d = sizes.length - 1;
		for (; d >= 0; d--) {
			index[d]++;
			for (let k = 0; k < at.length; k++) at[k] += steps[k][d];
			if (index[d] < sizes[d]) break;
			for (let k = 0; k < at.length; k++) at[k] -= steps[k][d] * sizes[d];
			index[d] = 0;
		}
		if (d < 0) return;
	}
}
