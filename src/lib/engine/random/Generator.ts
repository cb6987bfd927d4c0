import { MT19937, type MT19937State } from './mt19937.ts';

/** All that a generator's next draws depend on. */
export interface GeneratorState {
	readonly engine: MT19937State;
	readonly initialSeed: bigint;
	readonly nextNormal: number | null;
}

/** PyTorch's `torch.Generator` on the CPU: a Mersenne Twister and one normal number kept back. */
export class Generator {
	#engine!: MT19937;
	#initialSeed!: bigint;
	/** Box-Muller makes normal numbers in pairs; the second one waits here. */
	nextNormal: number | null = null;

	/** A new generator starts at PyTorch's default seed. */
	constructor() {
		this.manualSeed(67280421310721);
	}

	/**
	 * Starts the stream of a seed in [−2^63, 2^64); negative seeds count down from 2^64.
	 *
	 * The stream depends on the low 32 bits only, as it does in PyTorch.
	 */
	manualSeed(seed: number | bigint): this {
		if (typeof seed === 'number' && !Number.isInteger(seed)) {
			throw new RangeError(
				`manualSeed: an integer is required, got ${seed}; round it, or pass a bigint`
			);
		}
		const wanted = BigInt(seed);
		if (wanted < -(2n ** 63n) || wanted >= 2n ** 64n) {
			throw new RangeError(
				`manualSeed: a seed from -2**63 to 2**64 - 1 is required, got ${seed}; pass a smaller one`
			);
		}
		this.#initialSeed = BigInt.asUintN(64, wanted);
		this.#engine = new MT19937(Number(BigInt.asUintN(32, wanted)));
		this.nextNormal = null;
		return this;
	}

	/** Starts a stream that nobody chose, and returns its seed of 53 bits. */
	seed(): number {
		const seed = Math.floor(Math.random() * 2 ** 53);
		this.manualSeed(seed);
		return seed;
	}

	/** The seed that the present stream started from; a bigint where a number could not hold it. */
	initialSeed(): number | bigint {
		const seed = this.#initialSeed;
		return seed <= Number.MAX_SAFE_INTEGER ? Number(seed) : seed;
	}

	/** The next 32 random bits, an integer in [0, 2^32). */
	random(): number {
		return this.#engine.nextUint32();
	}

	/** The next 64 random bits, the first word on top. */
	random64(): bigint {
		const high = BigInt(this.random());
		return (high << 32n) | BigInt(this.random());
	}

	getState(): GeneratorState {
		const { state } = this.#engine;
		return { engine: state, initialSeed: this.#initialSeed, nextNormal: this.nextNormal };
	}

	setState(state: GeneratorState): this {
		this.#engine.state = state.engine;
		this.#initialSeed = state.initialSeed;
		this.nextNormal = state.nextNormal;
		return this;
	}

	/** Another generator at the same place of the same stream. */
	clone(): Generator {
		return new Generator().setState(this.getState());
	}
}
