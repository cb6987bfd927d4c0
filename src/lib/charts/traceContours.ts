import { contours } from 'd3';
import type { Point } from './scale.ts';

/** The closed curves along which a sampled surface has one level. */
interface Contour {
	level: number;
	/** In the unit square: 0 is the first sample along x or y, 1 the last. */
	rings: Point[][];
}

/**
 * Contours of a surface sampled on a grid, `values[row * columns + column]`, rows along y.
 *
 * Each contour encloses the region at or above its level and closes half a cell outside the grid.
 */
export function traceContours(
	values: ArrayLike<number>,
	columns: number,
	rows: number,
	levels: readonly number[]
): Contour[] {
	if (columns < 2 || rows < 2 || values.length !== columns * rows) {
		throw new Error(
			`traceContours: values must hold columns × rows numbers, at least 2 × 2, got ` +
				`${values.length} for ${columns} × ${rows}; sample the whole grid`
		);
	}
	const trace = contours().size([columns, rows]);
	const grid = Array.from(values);
	return levels.map((level) => ({
		level,
		rings: trace
			.contour(grid, level)
			.coordinates.flat()
			.map((ring) =>
				withoutStraight(ring).map(([x, y]): Point => [
					(x - 0.5) / (columns - 1),
					(y - 0.5) / (rows - 1)
				])
			)
	}));
}

/** A closed ring without the points in the middle of straight stretches: along the grid's border they are most. */
function withoutStraight(ring: readonly number[][]): readonly number[][] {
	return ring.filter(([x, y], i) => {
		const before = ring[i - 1];
		const after = ring[i + 1];
		if (!before || !after) return true;
		return Math.abs((x - before[0]) * (after[1] - y) - (y - before[1]) * (after[0] - x)) > 1e-9;
	});
}
