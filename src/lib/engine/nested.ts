import type { Shape } from './shape.ts';

/** Numbers in nested arrays, as deep as a tensor has dimensions. */
export type Nested = number | boolean | Nested[];

/** Elements in row-major order, nested by the sizes of a shape; as truths if they are meant so. */
export function nested(flat: ArrayLike<number>, shape: Shape, truths: boolean): Nested {
	let at = 0;
	const build = (dim: number): Nested => {
		if (dim < shape.length) return Array.from({ length: shape[dim] }, () => build(dim + 1));
		const value = flat[at++];
		return truths ? value !== 0 : value;
	};
	return build(0);
}
