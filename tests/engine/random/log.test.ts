import { expect, test } from 'vitest';
import { log } from '#lib/engine/random/log.ts';
import { logarithms } from '../../reference/streams.json';

test("recorded logarithms are the C library's to the last bit", () => {
	for (const [x, expected] of logarithms) expect(log(x)).toBe(expected);
});

test('the ends of the scale are those of Math.log', () => {
	expect(log(1)).toBe(0);
	expect(log(0)).toBe(-Infinity);
	expect(log(-1)).toBeNaN();
	expect(log(NaN)).toBeNaN();
	expect(log(Infinity)).toBe(Infinity);
	expect(log(5e-324)).toBe(Math.log(5e-324));
	expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
	expect(log(1 - 2 ** -53)).toBe(-1.1102230246251565e-16);
});
