import type { Parameters } from './now.ts';
import type { Quadratic } from './Quadratic.ts';

/** The best line; where many are (almost) equally good, the one with the smallest parameters. */
export function lowest(quadratic: Quadratic): Parameters {
	if (quadratic.minimum && !quadratic.narrow) return quadratic.minimum;
	const [dw, db] = quadratic.gradient(0, 0);
	const steepest = quadratic.eigenvalues[0];
	return { w: -dw / steepest, b: -db / steepest };
}

/**
 * How far a picture over a parameter reaches: the lowest point in its middle, the start within if that is not
 * absurdly far, and air for overshooting. It does not depend on where the reader drags.
 */
export function parameterDomain(
	quadratic: Quadratic,
	name: keyof Parameters,
	start: number
): [number, number] {
	const middle = lowest(quadratic)[name];
	const curvature = quadratic.hessian[name === 'w' ? 0 : 1][name === 'w' ? 0 : 1];
	// What a parameter has to be to account for the data all alone.
	const scale = Math.sqrt((2 * quadratic.loss(0, 0)) / curvature);
	const natural = Number.isFinite(scale) && scale > 0 ? scale : 1;
	const distance = Math.abs(start - middle);
	const half = 1.25 * Math.max(natural, distance < 5 * natural ? distance : 0);
	return [middle - half, middle + half];
}
