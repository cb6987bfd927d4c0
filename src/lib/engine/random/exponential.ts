import type { Generator } from './Generator.ts';
import type { NumberArray } from './integers.ts';
import { log } from './log.ts';
import { nextDouble } from './uniform.ts';

/** Fills `out` with numbers of density λ·exp(−λx): PyTorch's `exponential_`, drawn in double. */
export function fillExponential(generator: Generator, out: NumberArray, lambda = 1): void {
	if (!(lambda > 0)) {
		throw new RangeError(`exponential: lambda > 0 is required, got ${lambda}; pass a rate`);
	}
	for (let i = 0; i < out.length; i++) out[i] = (-1 / lambda) * log(1 - nextDouble(generator));
}
