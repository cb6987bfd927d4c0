import type { NestedInput } from '../construct.ts';

/** Python's `start:stop:step`: the positions from start on, before stop, by step; null leaves a place out. */
export class Slice {
	constructor(
		readonly start: number | null,
		readonly stop: number | null,
		readonly step: number | null
	) {}

	/** The first position, how many there are, and the step, in a dimension of `size`; bounds beyond it are cut. */
	within(size: number): { start: number; length: number; step: number } {
		const step = this.step ?? 1;
		if (!(Number.isInteger(step) && step > 0))
			throw new Error(
				`slice: the step must be a whole number of 1 or more, got ${step}; use flip() to go backwards`
			);
		const clip = (bound: number) => Math.min(Math.max(bound < 0 ? bound + size : bound, 0), size);
		const start = clip(this.start ?? 0);
		const stop = clip(this.stop ?? size);
		return { start, length: Math.max(Math.ceil((stop - start) / step), 0), step };
	}
}

/**
 * Python's `slice`, in an index: `slice(stop)`, `slice(start, stop)`, `slice(start, stop, step)` for `:stop`,
 * `start:stop`, `start:stop:step`; null or nothing at all leaves a bound open.
 */
export function slice(...bounds: (number | null)[]): Slice {
	const [start, stop, step] = bounds.length === 1 ? [null, bounds[0]] : bounds;
	return new Slice(start ?? null, stop ?? null, step ?? null);
}

/** Python's `...`, in an index: as many whole dimensions as are not spoken of. */
export const ellipsis: unique symbol = Symbol('ellipsis');

/**
 * One place of an index: a number selects a position and drops the dimension; a slice keeps a stretch; null adds
 * a dimension of size 1; a list of numbers or an integer tensor picks positions; a list of booleans or a bool
 * tensor picks where it is true.
 */
export type Index = NestedInput | Slice | typeof ellipsis | null;
