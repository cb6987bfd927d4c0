import { expect, test } from 'vitest';
import {
	defaultGenerator,
	getRngState,
	initialSeed,
	manualSeed,
	seed,
	setRngState
} from '#lib/engine/random/defaultGenerator.ts';
import { Generator } from '#lib/engine/random/Generator.ts';

test('manualSeed seeds the generator that draws fall back on', () => {
	expect(manualSeed(12)).toBe(defaultGenerator);
	expect(initialSeed()).toBe(12);
	expect(defaultGenerator.random()).toBe(new Generator().manualSeed(12).random());
});

test('a saved state is a place to come back to', () => {
	manualSeed(12);
	const state = getRngState();
	const first = defaultGenerator.random();
	setRngState(state);
	expect(defaultGenerator.random()).toBe(first);
});

test('seed starts a stream of its own choice and says which', () => {
	expect(seed()).toBe(initialSeed());
});
