import fc from 'fast-check';
import { float64, tensor } from '#lib/engine/index.ts';

/** Two shapes that broadcast to each other: one shape, each side with sizes of 1 put in and leading ones left out. */
export const shapePair = fc
	.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 })
	.chain((shape) => {
		const side = fc
			.tuple(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.nat({ max: shape.length }))
			.map(([flat, drop]) => shape.map((size, i) => (flat[i] ? 1 : size)).slice(drop));
		return fc.tuple(side, side);
	});

const count = (shape: readonly number[]) => shape.reduce((n, size) => n * size, 1);

/** Whole numbers in the shape, transposed in memory. */
export function scattered(shape: readonly number[], seed: number) {
	const backwards = [...shape].reverse();
	const values = Array.from({ length: count(shape) }, (_, i) => ((i * 37 + seed) % 23) - 11);
	const x = tensor(values, { dtype: float64 }).reshape(...backwards);
	return x.permute(...shape.map((_, d) => shape.length - 1 - d));
}
