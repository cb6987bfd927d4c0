import { float64, type Tensor, tensor } from '#lib/engine/core.ts';

/** Where the loss is smallest. */
export interface Minimum {
	readonly w: number;
	readonly b: number;
	readonly loss: number;
}

/** Numbers as their mean and what each lies above it. Equal ones lie exactly 0 above it, whatever their mean rounds to. */
function centred(values: ArrayLike<number>): { mean: number; deviations: Tensor } {
	const shifted = tensor(Array.from(values, Number), { dtype: float64 }).sub(values[0]);
	const mean = shifted.mean().item();
	return { mean: values[0] + mean, deviations: shifted.sub(mean) };
}

/**
 * The mean squared error of a line on given points, as the function of slope and intercept that it is. With x̄ and ȳ
 * the means, v the variance of x and w* the best slope: L(w, b) = v(w − w*)² + (wx̄ + b − ȳ)² + lowest loss. These
 * squares keep their digits where x̄ is large beside v, as with years. Computed in float64.
 */
export class Quadratic {
	/** The second derivatives, the same everywhere: [[∂²L/∂w², ∂²L/∂w∂b], [·, ∂²L/∂b²]]. */
	readonly hessian: readonly [readonly [number, number], readonly [number, number]];
	/** Curvature along the two principal directions, the larger first. */
	readonly eigenvalues: readonly [number, number];
	/** Gradient descent diverges beyond this learning rate: 2/λmax. */
	readonly limit: number;
	/** Null where no single line is best: one point, or all x equal. */
	readonly minimum: Minimum | null;
	/** Whether there is a best line, but at the end of a valley that no run gets along. */
	readonly narrow: boolean;

	readonly #x: number;
	readonly #y: number;
	readonly #variance: number;
	/** The best slope; 0 where all are equally good. */
	readonly #w: number;
	readonly #lowest: number;

	constructor(x: ArrayLike<number>, y: ArrayLike<number>) {
		const { mean: meanX, deviations: dx } = centred(x);
		const { mean: meanY, deviations: dy } = centred(y);
		const variance = dx.mul(dx).mean().item();
		const w = variance > 0 ? dx.mul(dy).mean().item() / variance : 0;
		const rest = dy.sub(dx.mul(w));
		this.#x = meanX;
		this.#y = meanY;
		this.#variance = variance;
		this.#w = w;
		this.#lowest = rest.mul(rest).mean().item();
		const ww = 2 * (variance + meanX * meanX);
		this.hessian = [
			[ww, 2 * meanX],
			[2 * meanX, 2]
		];
		const sharpest = ww / 2 + 1 + Math.hypot(ww / 2 - 1, 2 * meanX);
		// The two multiply to the determinant, 4v; their difference would lose the small one's digits.
		this.eigenvalues = [sharpest, (4 * variance) / sharpest];
		this.limit = 2 / sharpest;
		this.minimum = variance > 0 ? { w, b: meanY - w * meanX, loss: this.#lowest } : null;
		// Steps short enough to stay in it would take millions to reach its lowest point.
		this.narrow = variance > 0 && this.eigenvalues[1] < 1e-7 * sharpest;
	}

	/** The mean squared error of the line ŷ = wx + b. */
	loss(w: number, b: number): number {
		return this.#variance * (w - this.#w) ** 2 + this.#above(w, b) ** 2 + this.#lowest;
	}

	/** ∂L/∂w and ∂L/∂b at (w, b). */
	gradient(w: number, b: number): [number, number] {
		const above = this.#above(w, b);
		return [2 * (this.#variance * (w - this.#w) + above * this.#x), 2 * above];
	}

	/** How far the line runs above the middle of the points. */
	#above(w: number, b: number): number {
		return w * this.#x + b - this.#y;
	}
}
