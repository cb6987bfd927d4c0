import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Trail from '#lib/charts/Trail.svelte';
import type { Point } from '#lib/charts/scale.ts';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

test('a trail is four paths however long', () => {
	const long = Array.from({ length: 400 }, (_, i): Point => [i / 40, 5]);
	const frame = firstFrame(Trail, { x, y, points: long });
	expect(frame.match(/<path/g)).toHaveLength(4);
	expect(frame.match(/h0/g)).toHaveLength(400);
});
