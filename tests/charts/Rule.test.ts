import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Rule from '#lib/charts/Rule.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

test('a rule crosses the plot inside the domain only', () => {
	expect(firstFrame(Rule, { x, y, atX: 5 })).toContain('d="M50,100V0"');
	expect(firstFrame(Rule, { x, y, atY: 5, label: 'mean' })).toContain('d="M0,50H100"');
	expect(firstFrame(Rule, { x, y, atY: 11, label: 'mean' })).not.toContain('mean');
});
