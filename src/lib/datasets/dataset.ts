import { makeRegression } from './makeRegression.ts';

/** Which points to learn from, as plain values that fit into a URL. */
export type DatasetConfig =
	| { kind: 'regression'; samples: number; noise: number; bias: number; seed: number }
	| { kind: 'points'; points: readonly (readonly [x: number, y: number])[] };

export interface Dataset {
	/** Inputs (n). */
	x: Float64Array;
	/** Outputs (n). */
	y: Float64Array;
	n: number;
	/** The line y = w·x + b that the points were drawn around; null for points placed by hand. */
	trueLine: { w: number; b: number } | null;
}

/**
 * The 120 points of the tutorial:
 * `make_regression(n_samples=120, n_features=1, noise=15, coef=True, bias=12.0, random_state=42)`.
 */
export const tutorialData = {
	kind: 'regression',
	samples: 120,
	noise: 15,
	bias: 12,
	seed: 42
} as const satisfies DatasetConfig;

const loaded = new WeakMap<DatasetConfig, Dataset>();

/** The points, one feature each, that a configuration stands for; the same object gets the same points. */
export function loadDataset(config: DatasetConfig): Dataset {
	let dataset = loaded.get(config);
	if (!dataset) loaded.set(config, (dataset = make(config)));
	return dataset;
}

/** Whether two sets hold the same points in the same order. */
export const samePoints = (a: Dataset, b: Dataset): boolean =>
	a.n === b.n && a.x.every((value, i) => value === b.x[i] && a.y[i] === b.y[i]);

function make(config: DatasetConfig): Dataset {
	if (config.kind === 'points') return fromPoints(config.points);
	const { samples, noise, bias, seed } = config;
	if (!Number.isInteger(samples) || samples < 1) {
		throw new RangeError(
			`dataset: samples must be an integer of at least 1, got ${samples}; ask for one point or more`
		);
	}
	const { x, y, coef } = makeRegression({
		nSamples: samples,
		nFeatures: 1,
		noise,
		bias,
		randomState: seed
	});
	return { x, y, n: samples, trueLine: { w: coef[0], b: bias } };
}

function fromPoints(points: readonly (readonly number[])[]): Dataset {
	if (points.length === 0) {
		throw new RangeError('dataset: at least one point is required, got none; place a point');
	}
	points.forEach((point, i) => {
		if (point.length !== 2) {
			throw new RangeError(
				`dataset: every point must be [x, y], got ${point.length} numbers at index ${i}; give it two`
			);
		}
		if (!point.every(Number.isFinite)) {
			throw new RangeError(
				`dataset: every point must be finite, got [${point.join(', ')}] at index ${i}; move or remove it`
			);
		}
	});
	return {
		x: Float64Array.from(points, (point) => point[0]),
		y: Float64Array.from(points, (point) => point[1]),
		n: points.length,
		trueLine: null
	};
}
