import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Segments from '#lib/charts/Segments.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

test('segments are one path', () => {
	expect(firstFrame(Segments, { x, y, segments: [[1, 1, 1, 2]] })).toBe(
		'<path d="M10,90V80" stroke="currentColor" stroke-width="1.25" fill="none"></path>'
	);
});
