import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Squares from '#lib/charts/Squares.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

test('squares are one path', () => {
	expect(firstFrame(Squares, { x, y, residuals: [[5, 6, 4]] })).toContain('d="M50,40v20h-20v-20z"');
});
