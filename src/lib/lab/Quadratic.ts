import { cat, float64, ones, tensor } from '#lib/engine/core.ts';

/** Where the loss is smallest. */
export interface Minimum {
	readonly w: number;
	readonly b: number;
	readonly loss: number;
}

/**
 * The mean squared error of a line on given points, as the function of slope and intercept that it is:
 * L(w, b) = ½ θᵀHθ − gᵀθ + c with θ = (w, b), H = 2/n XᵀX, g = 2/n Xᵀy, c = yᵀy/n and X the points beside a
 * column of ones. Computed in float64.
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

	readonly #slope: readonly [number, number];
	readonly #constant: number;

	constructor(x: ArrayLike<number>, y: ArrayLike<number>) {
		const n = x.length;
		const column = (values: ArrayLike<number>) =>
			tensor(Array.from(values, Number), { dtype: float64 }).reshape(n, 1);
		const points = cat([column(x), ones([n, 1], { dtype: float64 })], 1);
		const targets = column(y);
		const [[ww, wb], [, bb]] = points
			.t()
			.matmul(points)
			.mul(2 / n)
			.tolist() as number[][];
		const [[gw], [gb]] = points
			.t()
			.matmul(targets)
			.mul(2 / n)
			.tolist() as number[][];
		this.hessian = [
			[ww, wb],
			[wb, bb]
		];
		this.#slope = [gw, gb];
		this.#constant = targets.mul(targets).mean().item();
		const middle = (ww + bb) / 2;
		const half = Math.hypot((ww - bb) / 2, wb);
		this.eigenvalues = [middle + half, middle - half];
		this.limit = 2 / this.eigenvalues[0];
		const determinant = ww * bb - wb * wb;
		// Below this the two directions can't be told apart in float32.
		if (determinant > 1e-7 * (ww + bb) ** 2) {
			const w = (bb * gw - wb * gb) / determinant;
			const b = (ww * gb - wb * gw) / determinant;
			this.minimum = { w, b, loss: this.loss(w, b) };
		} else this.minimum = null;
	}

	/** The mean squared error of the line ŷ = wx + b. */
	loss(w: number, b: number): number {
		const [[ww, wb], [, bb]] = this.hessian;
		const [gw, gb] = this.#slope;
		const value = (ww * w * w + bb * b * b) / 2 + wb * w * b - gw * w - gb * b + this.#constant;
		// Rounding can push a perfect fit a hair below zero.
		return Math.max(value, 0);
	}

	/** ∂L/∂w and ∂L/∂b at (w, b). */
	gradient(w: number, b: number): [number, number] {
		const [[ww, wb], [, bb]] = this.hessian;
		return [ww * w + wb * b - this.#slope[0], wb * w + bb * b - this.#slope[1]];
	}
}
