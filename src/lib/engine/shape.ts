/** Sizes per dimension, outermost first. */
export type Shape = readonly number[];

/** Number of elements of a shape; 1 for the empty shape of a scalar. */
export function numelOf(shape: Shape): number {
	let n = 1;
	for (let i = 0; i < shape.length; i++) n *= shape[i];
	return n;
}

/** Row-major strides, in elements. */
export function stridesOf(shape: Shape): number[] {
	// Literals are made faster, and matrices and vectors are most of all.
	if (shape.length === 2) return [Math.max(shape[1], 1), 1];
	if (shape.length === 1) return [1];
	const strides = new Array<number>(shape.length);
	let step = 1;
	for (let i = shape.length - 1; i >= 0; i--) {
		strides[i] = step;
		step *= Math.max(shape[i], 1);
	}
	return strides;
}

/** Whether strides walk the elements in row-major order without gaps. */
export function isRowMajor(shape: Shape, strides: readonly number[]): boolean {
	let step = 1;
	for (let i = shape.length - 1; i >= 0; i--) {
		if (shape[i] !== 1 && strides[i] !== step) return false;
		step *= shape[i];
	}
	return true;
}

export function sameShape(a: Shape, b: Shape): boolean {
	if (a === b) return true;
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
}

/** `[2, 3]`: how a shape reads in a message. */
export const showShape = (shape: Shape): string => `[${shape.join(', ')}]`;

/**
 * The common shape of two operands, right-aligned, sizes of 1 stretching: `a` or `b` itself where it is that.
 * Throws in the name of `who`.
 */
export function broadcastShapes(a: Shape, b: Shape, who: string): Shape {
	if (a === b || b.length === 0) return a;
	return a.length === 0 ? b : stretch(a, b, who);
}

function stretch(a: Shape, b: Shape, who: string): Shape {
	if (sameShape(a, b)) return a;
	const dim = Math.max(a.length, b.length);
	const shape = new Array<number>(dim);
	for (let i = 1; i <= dim; i++) {
		const m = i <= a.length ? a[a.length - i] : 1;
		const n = i <= b.length ? b[b.length - i] : 1;
		if (m !== n && m !== 1 && n !== 1)
			throw new Error(
				`${who}: shapes must be equal or 1 in each dimension from the right, got ${showShape(a)} and ${showShape(b)}; reshape one of them`
			);
		shape[dim - i] = m === 1 ? n : m;
	}
	return sameShape(shape, a) ? a : sameShape(shape, b) ? b : shape;
}

/** A dimension counted from the front; negative ones count from the back, as in PyTorch. */
export function wrapDim(dim: number, dims: number, who: string): number {
	const bound = Math.max(dims, 1);
	if (!Number.isInteger(dim) || dim < -bound || dim >= bound)
		throw new Error(
			`${who}: dim must be between ${-bound} and ${bound - 1}, got ${dim}; the tensor has ${dims} dimensions`
		);
	return dim < 0 ? dim + bound : dim;
}
