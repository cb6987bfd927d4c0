import type { Shape } from '../../../shape.ts';
import type { Tensor } from '../../../Tensor.ts';

/** Up to three operands walked together, as planes of rows: what the kernels can do in one call. */
export const planes = {
	/** Rows and columns of one plane. */
	rows: 1,
	columns: 1,
	/** Per operand, elements between rows and between columns. */
	row: [0, 0, 0],
	column: [0, 0, 0],
	/** Sizes of the dimensions around the planes, outermost first, and each operand's steps in them. */
	outer: [] as number[],
	steps: [[], [], []] as number[][]
};

/** The step at which n elements of `x` follow each other: 1 without gaps, 0 for one number throughout, else −1. */
export function evenStep(x: Tensor, n: number): number {
	const { shape, strides } = x;
	if (x.numel() === 1) return 0;
	if (x.isContiguous()) return x.numel() === n ? 1 : -1;
	for (let i = 0; i < shape.length; i++) if (shape[i] !== 1 && strides[i] !== 0) return -1;
	return 0;
}

/** The elements that `x`, broadcast to `shape`, moves by in dimension `d` of it. */
function strideWithin(x: Tensor, shape: Shape, d: number): number {
	const own = d - (shape.length - x.shape.length);
	return own < 0 || (x.shape[own] === 1 && shape[d] !== 1) ? 0 : x.strides[own];
}

/** Lays out `planes` for the operands, all broadcast to `shape`; neighbouring dimensions walked evenly become one. */
export function layOut(shape: Shape, a: Tensor, b: Tensor, c: Tensor): void {
	const { row, column, outer, steps } = planes;
	outer.length = steps[0].length = steps[1].length = steps[2].length = 0;
	for (let d = 0; d < shape.length; d++) {
		const size = shape[d];
		if (size === 1) continue;
		const s = [strideWithin(a, shape, d), strideWithin(b, shape, d), strideWithin(c, shape, d)];
		const last = outer.length - 1;
		if (last >= 0 && s.every((step, k) => steps[k][last] === step * size)) {
			outer[last] *= size;
			s.forEach((step, k) => (steps[k][last] = step));
		} else {
			outer.push(size);
			s.forEach((step, k) => steps[k].push(step));
		}
	}
	planes.columns = outer.pop() ?? 1;
	planes.rows = outer.pop() ?? 1;
	for (let k = 0; k < 3; k++) {
		// A dimension that isn't there may count as walked by one.
		column[k] = steps[k].pop() ?? 1;
		row[k] = steps[k].pop() ?? 0;
	}
}

/** Calls `visit` with each operand's position for every plane that `layOut` has found. */
export function eachPlane(visit: (a: number, b: number, c: number) => void): void {
	const { outer, steps } = planes;
	if (outer.length === 0) {
		visit(0, 0, 0);
		return;
	}
	const index = outer.map(() => 0);
	const at = [0, 0, 0];
	for (;;) {
		visit(at[0], at[1], at[2]);
		let d = outer.length - 1;
		for (; d >= 0; d--) {
			for (let k = 0; k < 3; k++) at[k] += steps[k][d];
			if (++index[d] < outer[d]) break;
			for (let k = 0; k < 3; k++) at[k] -= steps[k][d] * outer[d];
			index[d] = 0;
		}
		if (d < 0) return;
	}
}
