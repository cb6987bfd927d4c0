const size = 624;
const shift = 397;

/** A frozen position in a stream: the 624 words and how many of them have been handed out. */
export interface MT19937State {
	readonly words: Uint32Array;
	readonly index: number;
}

/**
 * The Mersenne Twister that PyTorch, NumPy's `RandomState` and CPython's `random` all draw from.
 *
 * Source: Matsumoto and Nishimura, "Mersenne Twister" (ACM TOMACS 8, 1998) and their 2002
 * initialisation.
 */
export class MT19937 {
	// Signed words: V8 keeps them as machine integers, unsigned ones above 2^31 become doubles.
	#words = new Int32Array(size);
	#index = size;

	/** Starts the stream of `init_genrand`; only the low 32 bits of `seed` matter. */
	constructor(seed = 5489) {
		this.#initialise(seed);
	}

	/** The stream of `init_by_array`, with which CPython (and NumPy, for a list) seeds. */
	static fromArray(key: ArrayLike<number>): MT19937 {
		if (key.length === 0) {
			throw new RangeError(
				'MT19937.fromArray: a key of at least one word is required, got none; pass [0] for seed 0'
			);
		}
		const generator = new MT19937(19650218);
		const words = generator.#words;
		let i = 1;
		let j = 0;
		for (let k = Math.max(size, key.length); k > 0; k--) {
			const previous = words[i - 1];
			words[i] = (words[i] ^ Math.imul(previous ^ (previous >>> 30), 1664525)) + key[j] + j;
			if (++i === size) {
				words[0] = words[size - 1];
				i = 1;
			}
			if (++j === key.length) j = 0;
		}
		for (let k = size - 1; k > 0; k--) {
			const previous = words[i - 1];
			words[i] = (words[i] ^ Math.imul(previous ^ (previous >>> 30), 1566083941)) - i;
			if (++i === size) {
				words[0] = words[size - 1];
				i = 1;
			}
		}
		words[0] = 0x80000000;
		return generator;
	}

	/** The next 32 random bits as an integer in [0, 2^32). */
	nextUint32(): number {
		if (this.#index === size) this.#twist();
		let y = this.#words[this.#index++];
		y ^= y >>> 11;
		y ^= (y << 7) & 0x9d2c5680;
		y ^= (y << 15) & 0xefc60000;
		return (y ^ (y >>> 18)) >>> 0;
	}

	/** A double in [0, 1) from two words, high bits first, as CPython and NumPy make it. */
	nextDouble(): number {
		const high = this.nextUint32() >>> 5;
		const low = this.nextUint32() >>> 6;
		return (high * 67108864 + low) / 9007199254740992;
	}

	/** Fills `out` with the next words. */
	fill(out: Uint32Array): Uint32Array {
		const words = this.#words;
		let at = 0;
		while (at < out.length) {
			if (this.#index === size) this.#twist();
			const count = Math.min(size - this.#index, out.length - at);
			for (let k = 0, from = this.#index; k < count; k++) {
				let y = words[from + k];
				y ^= y >>> 11;
				y ^= (y << 7) & 0x9d2c5680;
				y ^= (y << 15) & 0xefc60000;
				out[at + k] = y ^ (y >>> 18);
			}
			this.#index += count;
			at += count;
		}
		return out;
	}

	/** The present position; assigning one that was saved goes back to it. */
	get state(): MT19937State {
		return { words: Uint32Array.from(this.#words, (word) => word >>> 0), index: this.#index };
	}

	set state({ words, index }: MT19937State) {
		if (words.length !== size || !Number.isInteger(index) || index < 0 || index > size) {
			throw new RangeError(
				`MT19937.state: 624 words and an index from 0 to 624 are required, got ` +
					`${words.length} words and index ${index}; assign a state that was read from here`
			);
		}
		this.#words = Int32Array.from(words);
		this.#index = index;
	}

	#initialise(seed: number): void {
		const words = this.#words;
		words[0] = seed % 0x100000000;
		for (let i = 1; i < size; i++) {
			const previous = words[i - 1];
			words[i] = Math.imul(previous ^ (previous >>> 30), 1812433253) + i;
		}
		this.#index = size;
	}

	#twist(): void {
		const words = this.#words;
		const mix = (upper: number, lower: number, far: number) => {
			const y = (upper & 0x80000000) | (lower & 0x7fffffff);
			return far ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
		};
		let i = 0;
		for (; i < size - shift; i++) words[i] = mix(words[i], words[i + 1], words[i + shift]);
		for (; i < size - 1; i++) {
			words[i] = mix(words[i], words[i + 1], words[i + shift - size]);
		}
		words[size - 1] = mix(words[size - 1], words[0], words[shift - 1]);
		this.#index = 0;
	}
}
