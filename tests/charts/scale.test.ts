import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import { clampToDomain, inDomain } from '#lib/charts/scale.ts';

test('a value is clamped to the domain whichever way it runs', () => {
	for (const domain of [
		[-2, 3],
		[3, -2]
	]) {
		const scale = scaleLinear(domain, [0, 100]);
		expect([-5, -2, 1, 3, Infinity].map((v) => clampToDomain(scale, v))).toEqual([-2, -2, 1, 3, 3]);
	}
});

test('the ends belong to the domain and NaN does not', () => {
	const scale = scaleLinear([0, 1], [0, 100]);
	expect([0, 1, -0.001, 1.001, NaN].map((v) => inDomain(scale, v))).toEqual([
		true,
		true,
		false,
		false,
		false
	]);
});
