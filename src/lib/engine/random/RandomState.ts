import { MT19937, type MT19937State } from './mt19937.ts';
import { log } from './log.ts';

/**
 * NumPy's legacy `np.random.RandomState`, the generator behind scikit-learn's `random_state`.
 *
 * Draws are filled into Float64Arrays of the given length; without a size one number comes back.
 */
export class RandomState {
	#bits: MT19937;
	#gauss: number | null = null;

	/** `seed`: an integer in [0, 2^32), or a list of such integers. */
	constructor(seed: number | readonly number[]) {
		const seeds = typeof seed === 'number' ? [seed] : seed;
		for (const word of seeds) {
			if (!Number.isInteger(word) || word < 0 || word > 0xffffffff) {
				throw new RangeError(
					`RandomState: a seed between 0 and 2**32 - 1 is required, got ${word}; pass an integer in that range`
				);
			}
		}
		this.#bits = typeof seed === 'number' ? new MT19937(seed) : MT19937.fromArray(seed);
	}

	/** Uniform in [0, 1), 53 bits. */
	randomSample(): number;
	randomSample(size: number): Float64Array;
	randomSample(size?: number): number | Float64Array {
		return draw(size, () => this.#bits.nextDouble());
	}

	/** NumPy's other name for `randomSample`. */
	rand(): number;
	rand(size: number): Float64Array;
	rand(size?: number): number | Float64Array {
		return draw(size, () => this.#bits.nextDouble());
	}

	/** Uniform in [low, high). */
	uniform(low?: number, high?: number): number;
	uniform(low: number, high: number, size: number): Float64Array;
	uniform(low = 0, high = 1, size?: number): number | Float64Array {
		return draw(size, () => low + (high - low) * this.#bits.nextDouble());
	}

	/** Normal with mean 0 and standard deviation 1. */
	standardNormal(): number;
	standardNormal(size: number): Float64Array;
	standardNormal(size?: number): number | Float64Array {
		return draw(size, () => this.#nextGauss());
	}

	/** NumPy's other name for `standardNormal`. */
	randn(): number;
	randn(size: number): Float64Array;
	randn(size?: number): number | Float64Array {
		return draw(size, () => this.#nextGauss());
	}

	/** Normal with mean `loc` and standard deviation `scale`. */
	normal(loc?: number, scale?: number): number;
	normal(loc: number, scale: number, size: number): Float64Array;
	normal(loc = 0, scale = 1, size?: number): number | Float64Array {
		if (!(scale >= 0)) {
			throw new RangeError(
				`normal: scale must not be negative, got ${scale}; pass a standard deviation ≥ 0`
			);
		}
		return draw(size, () => loc + scale * this.#nextGauss());
	}

	/** Integers in [low, high), of at most 53 bits; with one bound, in [0, low). */
	randint(low: number, high?: number): number;
	randint(low: number, high: number, size: number): Float64Array;
	randint(low: number, high?: number, size?: number): number | Float64Array {
		const [from, to] = high === undefined ? [0, low] : [low, high];
		const largest = to - 1 - from;
		if (!(largest >= 0 && Number.isSafeInteger(from) && Number.isSafeInteger(to))) {
			throw new RangeError(
				`randint: integers with low < high are required, got low ${from} and high ${to}; swap or widen them`
			);
		}
		return draw(size, () => from + this.#interval(largest));
	}

	/** Shuffles a list or typed array in place. */
	shuffle<T>(values: { length: number; [index: number]: T }): void {
		for (let i = values.length - 1; i > 0; i--) {
			const j = this.#interval(i);
			const kept = values[i];
			values[i] = values[j];
			values[j] = kept;
		}
	}

	/** The integers below n in random order, or a shuffled copy of a list. */
	permutation(n: number): number[];
	permutation<T>(values: readonly T[]): T[];
	permutation<T>(values: number | readonly T[]): (number | T)[] {
		const copy: (number | T)[] =
			typeof values === 'number' ? Array.from({ length: values }, (_, i) => i) : [...values];
		this.shuffle(copy);
		return copy;
	}

	/** Position in the stream and the normal number kept for the next call. */
	getState(): { bits: MT19937State; gauss: number | null } {
		return { bits: this.#bits.state, gauss: this.#gauss };
	}

	setState(state: { bits: MT19937State; gauss: number | null }): void {
		this.#bits.state = state.bits;
		this.#gauss = state.gauss;
	}

	/** Marsaglia's polar method makes two at a time; the first of the pair waits for the next call. */
	#nextGauss(): number {
		if (this.#gauss !== null) {
			const kept = this.#gauss;
			this.#gauss = null;
			return kept;
		}
		let x: number;
		let y: number;
		let squared: number;
		do {
			x = 2 * this.#bits.nextDouble() - 1;
			y = 2 * this.#bits.nextDouble() - 1;
			squared = x * x + y * y;
		} while (squared >= 1 || squared === 0);
		const scale = Math.sqrt((-2 * log(squared)) / squared);
		this.#gauss = scale * x;
		return scale * y;
	}

	/** An integer in [0, largest] by drawing under the smallest mask of ones until one fits. */
	#interval(largest: number): number {
		if (largest === 0) return 0;
		const high = Math.floor(largest / 0x100000000);
		const lowMask = high > 0 ? 0xffffffff : ones(largest);
		const highMask = high > 0 ? ones(high) : 0;
		for (;;) {
			const upper = high > 0 ? (this.#bits.nextUint32() & highMask) >>> 0 : 0;
			const value = upper * 0x100000000 + ((this.#bits.nextUint32() & lowMask) >>> 0);
			if (value <= largest) return value;
		}
	}
}

function ones(value: number): number {
	return 0xffffffff >>> Math.clz32(value);
}

function draw(size: number | undefined, next: () => number): number | Float64Array {
	if (size === undefined) return next();
	const out = new Float64Array(size);
	for (let i = 0; i < size; i++) out[i] = next();
	return out;
}
