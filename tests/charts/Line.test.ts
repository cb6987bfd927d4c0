import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Line from '#lib/charts/Line.svelte';
import type { Point } from '#lib/charts/scale.ts';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);
const points: Point[] = [
	[1, 1],
	[2, 4]
];

test('a line has the colour of its quantity', () => {
	expect(firstFrame(Line, { x, y, points, color: 'var(--color-prediction)' })).toBe(
		'<polyline points="10,90 20,60" stroke="var(--color-prediction)" stroke-width="2" ' +
			'stroke-linejoin="round" stroke-linecap="round" fill="none"></polyline>'
	);
});
