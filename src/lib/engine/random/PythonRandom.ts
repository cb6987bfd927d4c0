import { log } from './log.ts';
import { MT19937, type MT19937State } from './mt19937.ts';
import { sincos } from './sincos.ts';

/** CPython's `random.Random`, seeded with an integer. */
export class PythonRandom {
	#bits!: MT19937;
	/** Box-Muller makes two numbers at a time; the second one waits here. */
	#nextGauss: number | null = null;

	constructor(seed: number | bigint) {
		this.seed(seed);
	}

	/** Starts the stream of an integer of any size; its sign does not matter. */
	seed(seed: number | bigint): void {
		if (typeof seed === 'number' && !Number.isSafeInteger(seed)) {
			throw new RangeError(
				`PythonRandom: an integer seed is required, got ${seed}; pass an integer, or a bigint above 2**53`
			);
		}
		const key: number[] = [];
		let rest = seed < 0 ? -BigInt(seed) : BigInt(seed);
		do key.push(Number(rest & 0xffffffffn));
		while ((rest >>= 32n));
		this.#bits = MT19937.fromArray(key);
		this.#nextGauss = null;
	}

	/** A double in [0, 1) of 53 random bits. */
	random(): number {
		return this.#bits.nextDouble();
	}

	/** An integer of k random bits: a number up to 53 of them, a bigint above. */
	getrandbits(k: number): number | bigint {
		if (!(Number.isInteger(k) && k >= 0)) {
			throw new RangeError(
				`getrandbits: a number of bits ≥ 0 is required, got ${k}; pass an integer`
			);
		}
		if (k <= 53) return this.#smallBits(k);
		let value = 0n;
		for (let shift = 0; shift < k; shift += 32) {
			const word = this.#smallBits(Math.min(32, k - shift));
			value |= BigInt(word) << BigInt(shift);
		}
		return value;
	}

	/** An integer from a to b, both ends included. */
	randint(a: number, b: number): number {
		return this.randrange(a, b + 1);
	}

	/** One of start, start + step, … below stop; with one argument, of 0 … stop − 1. */
	randrange(stop: number): number;
	randrange(start: number, stop: number, step?: number): number;
	randrange(first: number, second?: number, step = 1): number {
		const [start, stop] = second === undefined ? [0, first] : [first, second];
		const count = Math.ceil((stop - start) / step);
		if (!([start, stop, step].every(Number.isSafeInteger) && step !== 0 && count > 0)) {
			throw new RangeError(
				`randrange: integers with something between them are required, got (${start}, ${stop}, ${step}); widen the range`
			);
		}
		return start + step * this.#below(count);
	}

	/** One element of a list. */
	choice<T>(values: ArrayLike<T>): T {
		if (values.length === 0) {
			throw new RangeError('choice: a list with elements is required, got an empty one; fill it');
		}
		return values[this.#below(values.length)];
	}

	/** Shuffles a list in place. */
	shuffle<T>(values: { readonly length: number; [index: number]: T }): void {
		for (let i = values.length - 1; i > 0; i--) {
			const j = this.#below(i + 1);
			const kept = values[i];
			values[i] = values[j];
			values[j] = kept;
		}
	}

	/** k different elements of a list, in the order in which they were drawn. */
	sample<T>(population: ArrayLike<T>, k: number): T[] {
		const n = population.length;
		if (!(Number.isInteger(k) && k >= 0 && k <= n)) {
			throw new RangeError(
				`sample: a count from 0 to ${n}, the size of the population, is required, got ${k}; take fewer`
			);
		}
		// Python keeps a list of what is left where a set of what is taken would be larger.
		let setSize = 21;
		if (k > 5) setSize += 4 ** Math.ceil(Math.log(k * 3) / Math.log(4));
		if (n <= setSize) {
			const pool = Array.from(population);
			return Array.from({ length: k }, (_, i) => {
				const j = this.#below(n - i);
				const taken = pool[j];
				pool[j] = pool[n - i - 1];
				return taken;
			});
		}
		const selected = new Set<number>();
		while (selected.size < k) selected.add(this.#below(n));
		return Array.from(selected, (j) => population[j]);
	}

	/** A number between a and b. */
	uniform(a: number, b: number): number {
		return a + (b - a) * this.random();
	}

	/** A normal number with mean mu and standard deviation sigma. */
	gauss(mu = 0, sigma = 1): number {
		let z = this.#nextGauss;
		this.#nextGauss = null;
		if (z === null) {
			const [sine, cosine] = sincos(this.random() * 2 * Math.PI);
			const radius = Math.sqrt(-2 * log(1 - this.random()));
			z = cosine * radius;
			this.#nextGauss = sine * radius;
		}
		return mu + z * sigma;
	}

	/** Position in the stream and the normal number kept for the next call. */
	getstate(): { bits: MT19937State; gauss: number | null } {
		return { bits: this.#bits.state, gauss: this.#nextGauss };
	}

	setstate(state: { bits: MT19937State; gauss: number | null }): void {
		this.#bits.state = state.bits;
		this.#nextGauss = state.gauss;
	}

	/** An integer in [0, n) by drawing as many bits as n has until they fit. */
	#below(n: number): number {
		const k = n < 2 ** 32 ? 32 - Math.clz32(n) : 64 - Math.clz32(n / 2 ** 32);
		for (;;) {
			const value = this.#smallBits(k);
			if (value < n) return value;
		}
	}

	/** k ≤ 53 bits, the first word lowest. */
	#smallBits(k: number): number {
		if (k === 0) return 0;
		if (k <= 32) return this.#bits.nextUint32() >>> (32 - k);
		const low = this.#bits.nextUint32();
		return low + (this.#bits.nextUint32() >>> (64 - k)) * 2 ** 32;
	}
}
