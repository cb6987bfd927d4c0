import type { Generator } from './Generator.ts';
import type { NumberArray } from './integers.ts';
import { nextDouble, nextFloat } from './uniform.ts';

/**
 * Fills `out` with ones of probability p and zeros: PyTorch's `bernoulli_(p)`, and with an array of
 * as many probabilities its `bernoulli(p)`.
 *
 * One p is compared in double; an array of float32 in float32. PyTorch built with Intel's MKL draws
 * a single p from a generator of MKL instead.
 */
export function fillBernoulli(
	generator: Generator,
	out: NumberArray,
	p: number | Float32Array | Float64Array
): void {
	if (typeof p === 'number') {
		check(p);
		for (let i = 0; i < out.length; i++) out[i] = nextDouble(generator) < p ? 1 : 0;
		return;
	}
	if (p.length !== out.length) {
		throw new RangeError(
			`bernoulli: one probability for each number is required, got ${p.length} for ${out.length}; expand them first`
		);
	}
	p.forEach(check);
	const next = p instanceof Float32Array ? nextFloat : nextDouble;
	for (let i = 0; i < out.length; i++) out[i] = next(generator) < p[i] ? 1 : 0;
}

function check(p: number): void {
	if (!(p >= 0 && p <= 1)) {
		throw new RangeError(`bernoulli: p must be from 0 to 1, got ${p}; pass a probability`);
	}
}
