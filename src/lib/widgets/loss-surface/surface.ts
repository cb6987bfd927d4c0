import { tickStep } from 'd3';
import type { Point } from '#lib/charts/scale.ts';
import type { Parameters } from '#lib/lab/now.ts';
import { parameterDomain } from '#lib/lab/parameterDomain.ts';
import type { Quadratic } from '#lib/lab/Quadratic.ts';

/** The loss sampled over the picture. */
export interface Surface {
	readonly w: [number, number];
	readonly b: [number, number];
	readonly columns: number;
	readonly rows: number;
	/** Row by row, from small b to large. */
	readonly values: Float64Array;
	readonly levels: readonly number[];
}

// Fine enough that the corners of a contour can't be seen.
const columns = 45;
const rows = 37;

/** A picture of the loss that holds the lowest point and, if it is not absurdly far, the start. */
export function surface(quadratic: Quadratic, start: Parameters): Surface {
	const w = parameterDomain(quadratic, 'w', start.w);
	const b = parameterDomain(quadratic, 'b', start.b);
	const values = new Float64Array(columns * rows);
	const at = ([low, high]: [number, number], share: number) => low + (high - low) * share;
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++)
			values[row * columns + column] = quadratic.loss(
				at(w, column / (columns - 1)),
				at(b, row / (rows - 1))
			);
	return { w, b, columns, rows, values, levels: levels(values) };
}

/** Levels whose distance grows as the walls get steeper, so that the contours of a bowl are evenly spaced. */
function levels(values: Float64Array): number[] {
	let [low, high] = [Infinity, 0];
	for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
	const count = 10;
	const made = Array.from({ length: count }, (_, i) => {
		const level = low + (high - low) * ((i + 0.6) / count) ** 2;
		const round = tickStep(0, level - low, 20);
		return Math.round(level / round) * round;
	});
	return [...new Set(made)].filter((level) => level > low);
}

/** Whether a point lies on the map. */
export function inside([x, y]: Point, { w, b }: Pick<Surface, 'w' | 'b'>): boolean {
	return x >= w[0] && x <= w[1] && y >= b[0] && y <= b[1];
}

/** The first piece of a path that leads out of the picture, if one does. */
export function departure(
	path: readonly Point[],
	map: Pick<Surface, 'w' | 'b'>
): [Point, Point] | null {
	const last = path.findIndex(
		(point, i) => i > 0 && inside(path[i - 1], map) && !inside(point, map)
	);
	return last < 0 ? null : [path[last - 1], path[last]];
}

/** What a learning rate does to this run, by the curvature of the loss. */
export type Regime = 'small' | 'overshooting' | 'bouncing' | 'diverging' | 'accumulating';

/** How far apart, in parts, a rate and the limit are still the same number written in two ways. */
const alike = 1e-9;

export function regime({ eigenvalues, limit }: Quadratic, lr: number, zeroGrad: boolean): Regime {
	if (!zeroGrad) return 'accumulating';
	if (Math.abs(lr / limit - 1) < alike) return 'bouncing';
	if (lr > limit) return 'diverging';
	return lr > 1 / eigenvalues[0] ? 'overshooting' : 'small';
}
