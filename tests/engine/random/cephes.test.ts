import { expect, test } from 'vitest';
import { logf, sincosf } from '#lib/engine/random/cephes.ts';

test('logarithms of float32 are within a unit in the last place', () => {
	for (let k = 1; k < 2 ** 24; k += 4099) {
		const x = k * 2 ** -24;
		const error = Math.abs(logf(x) - Math.log(x));
		expect(error).toBeLessThanOrEqual(2 ** -23 * Math.abs(Math.log(x)));
	}
	expect(logf(1)).toBe(0);
});

test('sines and cosines of a turn are within 2^-23', () => {
	for (let k = 0; k < 2000; k++) {
		const x = Math.fround((2 * Math.PI * k) / 2000);
		const [sine, cosine] = sincosf(x);
		expect(Math.abs(sine - Math.sin(x))).toBeLessThan(2 ** -23);
		expect(Math.abs(cosine - Math.cos(x))).toBeLessThan(2 ** -23);
	}
});
