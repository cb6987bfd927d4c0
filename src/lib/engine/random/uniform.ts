import { fma, fmaf } from './fma.ts';
import type { Generator } from './Generator.ts';

/** A float32 in [0, 1) of 24 random bits. */
export function nextFloat(generator: Generator): number {
	return (generator.random() & 0xffffff) * 2 ** -24;
}

/** A double in [0, 1) of 53 random bits. */
export function nextDouble(generator: Generator): number {
	const high = generator.random() & 0x1fffff;
	return (high * 2 ** 32 + generator.random()) * 2 ** -53;
}

/**
 * Fills `out` with numbers uniform in [from, to): PyTorch's `uniform_`, in float32 or in double as
 * `out` is.
 */
export function fillUniform(
	generator: Generator,
	out: Float32Array | Float64Array,
	from = 0,
	to = 1
): void {
	if (!(from <= to)) {
		throw new RangeError(
			`uniform: from ≤ to is required, got from ${from} and to ${to}; swap them`
		);
	}
	if (out instanceof Float32Array) {
		const start = Math.fround(from);
		const width = Math.fround(Math.fround(to) - start);
		for (let i = 0; i < out.length; i++) out[i] = fmaf(nextFloat(generator), width, start);
	} else {
		for (let i = 0; i < out.length; i++) out[i] = fma(nextDouble(generator), to - from, from);
	}
}
