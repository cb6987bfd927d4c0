import { RandomState } from '#lib/engine/core.ts';

export interface MakeRegressionOptions {
	/** How many rows; 100. */
	nSamples?: number;
	/** How many columns; 100. */
	nFeatures?: number;
	/** How many of the columns have a coefficient other than zero; 10. */
	nInformative?: number;
	/** How many outputs; 1. */
	nTargets?: number;
	/** What is added to every output; 0. */
	bias?: number;
	/** Standard deviation of the normal noise on the outputs; 0. */
	noise?: number;
	/** Whether rows and columns are shuffled at the end; true. */
	shuffle?: boolean;
	/** The seed, or the generator to go on drawing from. */
	randomState: number | RandomState;
}

export interface Regression {
	/** Inputs (nSamples, nFeatures), row by row. */
	x: Float64Array;
	/** Outputs (nSamples, nTargets), row by row. */
	y: Float64Array;
	/** The linear model underneath (nFeatures, nTargets), row by row. */
	coef: Float64Array;
	nSamples: number;
	nFeatures: number;
	nTargets: number;
}

/**
 * Draws a random linear regression problem: scikit-learn's `make_regression`, number for number.
 *
 * x ~ N(0, 1); coef = 100·U(0, 1) for the informative columns; y = x·coef + bias + noise·N(0, 1).
 * With two or more informative features scikit-learn leaves the order of each sum to its BLAS;
 * here it runs from left to right, so the last digit of y may differ there.
 */
export function makeRegression(options: MakeRegressionOptions): Regression {
	const { nSamples = 100, nFeatures = 100, nTargets = 1, bias = 0, noise = 0 } = options;
	const { nInformative = 10, shuffle = true, randomState } = options;
	check(options, { nSamples, nFeatures, nTargets, nInformative }, { bias, noise });
	const generator = randomState instanceof RandomState ? randomState : new RandomState(randomState);

	let x: Float64Array = generator.standardNormal(nSamples * nFeatures);
	let coef: Float64Array = new Float64Array(nFeatures * nTargets);
	const informative = Math.min(nFeatures, nInformative) * nTargets;
	for (let k = 0; k < informative; k++) coef[k] = 100 * generator.uniform();
	let y: Float64Array = product(x, coef, nSamples, nFeatures, nTargets);
	for (let i = 0; i < y.length; i++) y[i] = y[i] + bias;
	if (noise > 0) for (let i = 0; i < y.length; i++) y[i] = y[i] + generator.normal(0, noise);
	if (shuffle) {
		const rows = generator.permutation(nSamples);
		x = takeRows(x, rows, nFeatures);
		y = takeRows(y, rows, nTargets);
		const columns = generator.permutation(nFeatures);
		x = x.map((_, i) => x[i - (i % nFeatures) + columns[i % nFeatures]]);
		coef = takeRows(coef, columns, nTargets);
	}
	return { x, y, coef, nSamples, nFeatures, nTargets };
}

function product(a: Float64Array, b: Float64Array, n: number, inner: number, m: number) {
	const out = new Float64Array(n * m);
	for (let i = 0; i < n; i++) {
		for (let j = 0; j < m; j++) {
			let sum = 0;
			for (let k = 0; k < inner; k++) sum += a[i * inner + k] * b[k * m + j];
			out[i * m + j] = sum;
		}
	}
	return out;
}

function takeRows(values: Float64Array, rows: readonly number[], width: number) {
	return values.map((_, i) => values[rows[Math.floor(i / width)] * width + (i % width)]);
}

function check(
	options: object,
	counts: Record<string, number>,
	amounts: { bias: number; noise: number }
): void {
	const known = ['nSamples', 'nFeatures', 'nInformative', 'nTargets', 'bias', 'noise'];
	for (const name of Object.keys(options)) {
		if (![...known, 'shuffle', 'randomState'].includes(name)) {
			throw new TypeError(
				`makeRegression: only ${known.join(', ')}, shuffle and randomState are supported, got ${name}; leave it out`
			);
		}
	}
	for (const [name, count] of Object.entries(counts)) {
		const least = name === 'nInformative' ? 0 : 1;
		if (!Number.isInteger(count) || count < least) {
			throw new RangeError(
				`makeRegression: ${name} must be an integer of at least ${least}, got ${count}; pass a count`
			);
		}
	}
	for (const [name, amount] of Object.entries(amounts)) {
		if (!Number.isFinite(amount) || (name === 'noise' && amount < 0)) {
			const wanted = name === 'noise' ? 'a finite number ≥ 0' : 'a finite number';
			throw new RangeError(
				`makeRegression: ${name} must be ${wanted}, got ${amount}; pass a plain number`
			);
		}
	}
	if (!('randomState' in options) || options.randomState === undefined) {
		throw new TypeError(
			'makeRegression: a randomState is required, got none; pass a seed so that the points can be made again'
		);
	}
}
