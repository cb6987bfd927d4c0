import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Exit from '#lib/charts/Exit.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

test('a path that leaves the plot is marked where it crosses the border', () => {
	const frame = firstFrame(Exit, { x, y, from: [5, 5], to: [1e9, 5], label: 'far' });
	expect(frame).toContain('translate(100,50) rotate(0)');
	expect(frame).toContain('>far</text>');
});

test('a path that ends inside, or never is inside, is not marked', () => {
	expect(firstFrame(Exit, { x, y, from: [5, 5], to: [6, 6] })).toBe('');
	expect(firstFrame(Exit, { x, y, from: [20, 20], to: [30, 40] })).toBe('');
	expect(firstFrame(Exit, { x, y, from: [NaN, 5], to: [30, 40] })).toBe('');
});
