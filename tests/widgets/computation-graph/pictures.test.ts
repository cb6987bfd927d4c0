import { expect, test } from 'vitest';
import { barsPath } from '#lib/widgets/computation-graph/bars.ts';
import { curve } from '#lib/widgets/computation-graph/curve.ts';
import { lines } from '#lib/widgets/computation-graph/lines.ts';

test('bars stand on zero, one for each of the first numbers that fit', () => {
	expect(barsPath([1, 2], 10, 10)).toBe('M1,10V5M3.5,10V0');
	expect(barsPath([1, -1], 10, 10)).toBe('M1,5V0M3.5,5V10');
	expect(barsPath([1, 1, 1, 1, 1, 1], 10, 10).match(/M/g)).toHaveLength(4);
	expect(barsPath([0, 0], 10, 10)).toBe('M1,0V0M3.5,0V0');
});

test('an edge in line is straight, any other bends halfway', () => {
	expect(
		curve(
			[
				[0, 5],
				[10, 5]
			],
			'right'
		).path
	).toBe('M0,5L10,5');
	const bent = curve(
		[
			[0, 0],
			[10, 20]
		],
		'right'
	);
	expect(bent.path).toBe('M0,0C5,0 5,20 10,20');
	expect([bent.at(0), bent.at(0.5), bent.at(1)]).toEqual([
		[0, 0],
		[5, 10],
		[10, 20]
	]);
});

test('a formula may break before its relations, not inside its braces', () => {
	expect(lines('a = \\frac{b = c}{d} = e')).toEqual(['a', '= \\frac{b = c}{d}', '= e']);
	expect(lines('a \\increase b')).toEqual(['a', '\\increase b']);
	expect(lines('x^\\top y')).toEqual(['x^\\top y']);
});
