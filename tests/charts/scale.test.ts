import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import { clampToDomain, inDomain, linearScale, type Point } from '#lib/charts/scale.ts';

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

test.each<[Point, Point]>([
	[
		[0, 10],
		[0, 100]
	],
	[
		[-3, 7.5],
		[300, 20]
	],
	[
		[5, 5],
		[0, 100]
	]
])('a scale from %j to %j agrees with D3’s', (domain, range) => {
	const [ours, theirs] = [linearScale(domain, range), scaleLinear(domain, range)];
	for (const value of [-20, -3, 0, 1 / 3, 7.5, 1e6])
		expect(ours(value)).toBeCloseTo(theirs(value), 6);
	for (const pixel of [-40, 0, 20, 77.7, 300])
		expect(ours.invert(pixel)).toBeCloseTo(theirs.invert(pixel), 9);
	expect([ours.domain(), ours.range()]).toEqual([theirs.domain(), theirs.range()]);
});
