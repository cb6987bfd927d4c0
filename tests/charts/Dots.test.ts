import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Dots from '#lib/charts/Dots.svelte';
import type { Point } from '#lib/charts/scale.ts';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

test('a hundred dots are one path', () => {
	const many = Array.from({ length: 100 }, (_, i): Point => [i / 10, 5]);
	const frame = firstFrame(Dots, { x, y, points: many, r: 2 });
	expect(frame.match(/<path/g)).toHaveLength(1);
	expect(frame).toContain('stroke-width="4" stroke-linecap="round"');
});
