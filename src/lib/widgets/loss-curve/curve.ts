import { lowest, parameterDomain } from '#lib/lab/parameterDomain.ts';
import type { Parameters } from '#lib/lab/now.ts';
import type { Quadratic } from '#lib/lab/Quadratic.ts';

export type Name = keyof Parameters;

/** The picture's axes: fixed by the data and the start, so that the curve can be seen to move. */
export interface Axes {
	readonly x: [number, number];
	/** The highest loss in the picture. */
	readonly top: number;
	/** The steepest slope in it. */
	readonly steepest: number;
}

/** The loss with one parameter set to `value` and the other left as it is. */
export function along(quadratic: Quadratic, of: Name, value: number, { w, b }: Parameters): number {
	return of === 'w' ? quadratic.loss(value, b) : quadratic.loss(w, value);
}

/** ∂L/∂w or ∂L/∂b. */
export function slope(quadratic: Quadratic, of: Name, { w, b }: Parameters): number {
	return quadratic.gradient(w, b)[of === 'w' ? 0 : 1];
}

/** The axes for a run that starts at `start`. */
export function axes(quadratic: Quadratic, of: Name, start: Parameters): Axes {
	const x = parameterDomain(quadratic, of, start[of]);
	const other = of === 'w' ? 'b' : 'w';
	const [low, high] = parameterDomain(quadratic, other, start[other]);
	const inView = start[other] >= low && start[other] <= high;
	const rest = { ...lowest(quadratic), ...(inView ? { [other]: start[other] } : {}) };
	const ends = x.map((value) => along(quadratic, of, value, rest));
	const slopes = x.map((value) => Math.abs(slope(quadratic, of, { ...rest, [of]: value })));
	return { x, top: Math.max(...ends) || 1, steepest: Math.max(...slopes) || 1 };
}
