import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Handle from '#lib/charts/Handle.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);
const handle = { x, y, label: 'w', valueText: 'w 2.50', onmove: () => {} };

test('a handle is a slider with its value in words', () => {
	const frame = firstFrame(Handle, { ...handle, at: [2.5, 5], axis: 'x' });
	expect(frame).toContain(
		'role="slider" tabindex="0" aria-label="w" aria-valuenow="2.5" aria-valuemin="0" ' +
			'aria-valuemax="10" aria-valuetext="w 2.50"'
	);
	expect(frame).toContain('cx="25" cy="50" r="22"');
});

test('in a glide the knob moves, and what the handle tells is where it will rest', () => {
	const frame = firstFrame(Handle, { ...handle, at: [2.5, 5], rest: [4, 6], axis: 'x' });
	expect(frame).toContain('aria-valuenow="4"');
	const centres = [...frame.matchAll(/class="(\w+)[^"]*" cx="(\d+)" cy="(\d+)"/g)];
	expect(centres.map(([, name, ...at]) => [name, ...at.map(Number)])).toEqual([
		['target', 40, 40],
		['focus', 40, 40],
		['knob', 25, 50]
	]);
});

test('a handle outside the plot waits hollow at its edge', () => {
	const frame = firstFrame(Handle, { ...handle, at: [1e12, NaN], color: 'red' });
	expect(frame).toContain('cx="100" cy="100"');
	expect(frame).toContain('fill="var(--color-surface)" stroke="red"');
});
