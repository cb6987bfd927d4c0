import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Label from '#lib/charts/Label.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

test('a label opens towards the middle', () => {
	expect(firstFrame(Label, { x, y, at: [9, 5], text: 'w' })).toContain('x="82" y="50"');
	expect(firstFrame(Label, { x, y, at: [1, 5], text: 'w' })).toContain('x="18" y="50"');
});
