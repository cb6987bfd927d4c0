import type { Generator } from './Generator.ts';

/** Anything that numbers can be written into. */
export type NumberArray = { readonly length: number; [index: number]: number };

/**
 * Fills `out` with integers in [low, high): PyTorch's `randint` and `random_(from, to)`.
 *
 * The remainder of 32 random bits, or of 64 where the range needs them; both ends within 2^53.
 */
export function fillRandint(
	generator: Generator,
	out: NumberArray,
	low: number,
	high: number
): void {
	const range = high - low;
	if (!(range > 0 && Number.isSafeInteger(low) && Number.isSafeInteger(high))) {
		throw new RangeError(
			`randint: integers with low < high are required, got low ${low} and high ${high}; swap or widen them`
		);
	}
	if (range < 2 ** 32) {
		for (let i = 0; i < out.length; i++) out[i] = low + (generator.random() % range);
	} else {
		const wide = BigInt(range);
		for (let i = 0; i < out.length; i++) out[i] = low + Number(generator.random64() % wide);
	}
}

/**
 * What `torch.empty((), dtype=torch.int64).random_()` draws, an integer in [0, 2^63): the seeds
 * that PyTorch's samplers and loaders give to their own generators.
 */
export function randomInt64(generator: Generator): bigint {
	return BigInt.asUintN(63, generator.random64());
}

/** The integers below n in random order: PyTorch's `randperm`, a Fisher-Yates shuffle from the left. */
export function randperm(generator: Generator, n: number): Int32Array {
	if (!(Number.isInteger(n) && n >= 0 && n < 2 ** 31)) {
		throw new RangeError(
			`randperm: an integer from 0 to 2**31 - 1 is required, got ${n}; pass a count`
		);
	}
	const order = Int32Array.from({ length: n }, (_, i) => i);
	for (let i = 0; i < n - 1; i++) {
		const j = i + (generator.random() % (n - i));
		const kept = order[i];
		order[i] = order[j];
		order[j] = kept;
	}
	return order;
}
