import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Arrow from '#lib/charts/Arrow.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

test("an arrow's tip is its target", () => {
	const frame = firstFrame(Arrow, { x, y, from: [1, 5], to: [7.5, 5], label: 'step' });
	expect(frame).toContain('<polygon points="75,50 ');
	expect(frame).toContain('>step</text>');
});

test('an arrow to where it already stands is neither drawn nor named', () => {
	const frame = firstFrame(Arrow, { x, y, from: [1, 5], to: [1, 5], label: 'step' });
	expect(frame).toBe('<polygon points="" fill="currentColor"></polygon>');
});

test('a hollow arrow is an outline of the same arrow', () => {
	const outline = (hollow: boolean) =>
		/<polygon points="([^"]+)" (.*?)><\/polygon>/.exec(
			firstFrame(Arrow, { x, y, from: [1, 1], to: [8, 8], color: 'red', hollow })
		)!;
	expect(outline(true)[1]).toBe(outline(false)[1]);
	expect(outline(false)[2]).toBe('fill="red"');
	expect(outline(true)[2]).toBe('fill="var(--color-surface)" stroke="red" stroke-width="1.25"');
});
