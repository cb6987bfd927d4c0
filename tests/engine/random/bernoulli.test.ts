import { expect, test } from 'vitest';
import { fillBernoulli } from '#lib/engine/random/bernoulli.ts';
import { Generator } from '#lib/engine/random/Generator.ts';

test('ones come as often as asked for', () => {
	const out = new Uint8Array(20000);
	fillBernoulli(new Generator().manualSeed(0), out, 0.3);
	expect(Math.abs(out.reduce((sum, value) => sum + value, 0) / out.length - 0.3)).toBeLessThan(
		0.01
	);
});

test('probabilities of zero and one are certain', () => {
	const out = [7, 7];
	fillBernoulli(new Generator(), out, Float32Array.of(0, 1));
	expect(out).toEqual([0, 1]);
});

test('what is no probability is refused before anything is drawn', () => {
	const generator = new Generator();
	const twin = generator.clone();
	expect(() => fillBernoulli(generator, [0], 1.5)).toThrow('from 0 to 1, got 1.5');
	expect(() => fillBernoulli(generator, [0, 0], Float32Array.of(0.5, NaN))).toThrow('got NaN');
	expect(() => fillBernoulli(generator, [0, 0], Float32Array.of(0.5))).toThrow('got 1 for 2');
	expect(generator.random()).toBe(twin.random());
});
