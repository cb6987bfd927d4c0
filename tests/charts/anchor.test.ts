import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import { anchorInside } from '#lib/charts/anchor.ts';

test('a label near the right end opens to the left', () => {
	const x = scaleLinear([0, 1], [40, 340]);
	expect(anchorInside(x, 60)).toBe('start');
	expect(anchorInside(x, 320)).toBe('end');
});
