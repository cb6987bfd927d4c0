import { expect, test } from 'vitest';
import { Generator } from '#lib/engine/random/Generator.ts';
import { fillUniform, nextDouble, nextFloat } from '#lib/engine/random/uniform.ts';

test('uniform numbers stay within their ends and use all of the range', () => {
	const generator = new Generator().manualSeed(0);
	for (const out of [new Float32Array(4000), new Float64Array(4000)]) {
		fillUniform(generator, out, -2, 6);
		expect(Math.min(...out)).toBeGreaterThanOrEqual(-2);
		expect(Math.max(...out)).toBeLessThanOrEqual(6);
		expect(Math.min(...out)).toBeLessThan(-1.9);
		expect(Math.max(...out)).toBeGreaterThan(5.9);
		const mean = [...out].reduce((sum, value) => sum + value, 0) / out.length;
		expect(Math.abs(mean - 2)).toBeLessThan(0.15);
	}
});

test('a float takes one word of the stream and a double two', () => {
	const generator = new Generator().manualSeed(3);
	const twin = generator.clone();
	expect(nextFloat(generator)).toBe((twin.random() % 2 ** 24) / 2 ** 24);
	const bits = twin.random64() & ((1n << 53n) - 1n);
	expect(nextDouble(generator)).toBe(Number(bits) / 2 ** 53);
	expect(generator.random()).toBe(twin.random());
});

test('ends in the wrong order are refused', () => {
	expect(() => fillUniform(new Generator(), new Float32Array(1), 1, 0)).toThrow('from ≤ to');
});
