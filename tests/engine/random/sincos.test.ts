import { expect, test } from 'vitest';
import { sincos } from '#lib/engine/random/sincos.ts';
import { sines_and_cosines } from '../../reference/streams.json';

test("recorded sines and cosines are the C library's to the last bit", () => {
	for (const [x, sine, cosine] of sines_and_cosines) expect(sincos(x)).toEqual([sine, cosine]);
});

test('an angle of zero points along the first axis', () => {
	expect(sincos(0)).toEqual([0, 1]);
});

test('angles that would need a longer reduction are refused', () => {
	expect(() => sincos(-1)).toThrow('got -1');
	expect(() => sincos(1e9)).toThrow('reduce it first');
	expect(() => sincos(NaN)).toThrow('got NaN');
});
