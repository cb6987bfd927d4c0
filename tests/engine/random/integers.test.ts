import { expect, test } from 'vitest';
import { Generator } from '#lib/engine/random/Generator.ts';
import { fillRandint, randomInt64, randperm } from '#lib/engine/random/integers.ts';

test('randint takes the remainder of 32 bits, and of 64 where the range needs them', () => {
	const generator = new Generator().manualSeed(9);
	const twin = generator.clone();
	const out = [0, 0];
	fillRandint(generator, out, -5, 12);
	expect(out).toEqual([-5 + (twin.random() % 17), -5 + (twin.random() % 17)]);
	fillRandint(generator, out, 0, 2 ** 40);
	const wide = () => Number(twin.random64() % 2n ** 40n);
	expect(out).toEqual([wide(), wide()]);
});

test('randperm holds every integer once', () => {
	const order = randperm(new Generator().manualSeed(2), 500);
	expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, i) => i));
	expect([...randperm(new Generator(), 0)]).toEqual([]);
});

test('a random int64 is never negative', () => {
	const generator = new Generator().manualSeed(2);
	for (let i = 0; i < 100; i++) expect(randomInt64(generator) >> 63n).toBe(0n);
});

test('empty ranges and wrong counts are refused', () => {
	const generator = new Generator();
	expect(() => fillRandint(generator, [0], 4, 4)).toThrow('low < high');
	expect(() => fillRandint(generator, [0], 0, 2 ** 60)).toThrow('got low 0');
	expect(() => randperm(generator, -1)).toThrow('got -1');
	expect(() => randperm(generator, 2.5)).toThrow('got 2.5');
});
