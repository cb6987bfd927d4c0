import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Marker from '#lib/charts/Marker.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

test('a marker at no place is not drawn', () => {
	expect(firstFrame(Marker, { x, y, at: [NaN, 1], label: 'here' })).toBe('');
	expect(firstFrame(Marker, { x, y, at: [5, 5], kind: 'cross', label: 'here' })).toContain(
		'd="M45.5,45.5l9,9m0,-9l-9,9"'
	);
});
