import { expect, test } from 'vitest';
import { fillExponential } from '#lib/engine/random/exponential.ts';
import { Generator } from '#lib/engine/random/Generator.ts';

test('the mean of exponential numbers is 1/λ', () => {
	const out = new Float64Array(20000);
	fillExponential(new Generator().manualSeed(0), out, 4);
	expect(Math.min(...out)).toBeGreaterThanOrEqual(0);
	expect(Math.abs(out.reduce((sum, value) => sum + value, 0) / out.length - 0.25)).toBeLessThan(
		0.01
	);
});

test('a rate that is not positive is refused', () => {
	expect(() => fillExponential(new Generator(), [0], 0)).toThrow('lambda > 0');
});
