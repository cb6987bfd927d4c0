import { expect, test } from 'vitest';
import { Generator } from '#lib/engine/random/Generator.ts';
import { fillNormal } from '#lib/engine/random/normal.ts';

test('a pair of normal numbers serves two calls, and blocks leave the second one waiting', () => {
	const draw = (generator: Generator, n: number) => {
		const out = new Float64Array(n);
		fillNormal(generator, out);
		return [...out];
	};
	const together = new Generator().manualSeed(8);
	const apart = together.clone();
	const [first, second] = draw(together, 2);
	expect(draw(apart, 1)).toEqual([first]);
	draw(apart, 16);
	expect(draw(apart, 1)).toEqual([second]);
});

test('below 16 numbers float32 is double, rounded', () => {
	const double = new Float64Array(15);
	const float = new Float32Array(15);
	fillNormal(new Generator().manualSeed(4), double, 1, 3);
	fillNormal(new Generator().manualSeed(4), float, 1, 3);
	expect(float).toEqual(Float32Array.from(double));
});

test('a standard deviation of zero gives the mean alone', () => {
	for (const n of [5, 20]) {
		const out = new Float32Array(n);
		fillNormal(new Generator().manualSeed(1), out, 2, 0);
		expect(out).toEqual(new Float32Array(n).fill(2));
	}
});

test('nothing is drawn for an empty array', () => {
	const generator = new Generator().manualSeed(1);
	fillNormal(generator, new Float32Array(0));
	expect(generator.random()).toBe(new Generator().manualSeed(1).random());
});

test('a negative standard deviation is refused', () => {
	expect(() => fillNormal(new Generator(), new Float32Array(1), 0, -1)).toThrow('std');
	expect(() => fillNormal(new Generator(), new Float32Array(1), 0, NaN)).toThrow('got NaN');
});
