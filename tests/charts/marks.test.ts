import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Arrow from '#lib/charts/Arrow.svelte';
import Contours from '#lib/charts/Contours.svelte';
import Dots from '#lib/charts/Dots.svelte';
import Handle from '#lib/charts/Handle.svelte';
import Label from '#lib/charts/Label.svelte';
import Line from '#lib/charts/Line.svelte';
import Marker from '#lib/charts/Marker.svelte';
import Rule from '#lib/charts/Rule.svelte';
import Segments from '#lib/charts/Segments.svelte';
import Squares from '#lib/charts/Squares.svelte';
import Trail from '#lib/charts/Trail.svelte';
import type { Point } from '#lib/charts/scale.ts';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);
const points: Point[] = [
	[1, 1],
	[2, 4]
];

test('a hundred dots are one path', () => {
	const many = Array.from({ length: 100 }, (_, i): Point => [i / 10, 5]);
	const frame = firstFrame(Dots, { x, y, points: many, r: 2 });
	expect(frame.match(/<path/g)).toHaveLength(1);
	expect(frame).toContain('stroke-width="4" stroke-linecap="round"');
});

test('a line is one path in the colour of its quantity', () => {
	expect(firstFrame(Line, { x, y, points, color: 'var(--color-prediction)' })).toBe(
		'<path d="M10,90L20,60" stroke="var(--color-prediction)" stroke-width="2" ' +
			'stroke-linejoin="round" stroke-linecap="round" fill="none"></path>'
	);
});

test('segments are one path', () => {
	expect(firstFrame(Segments, { x, y, segments: [[1, 1, 1, 2]] })).toBe(
		'<path d="M10,90L10,80" stroke="currentColor" stroke-width="1.25" fill="none"></path>'
	);
});

test('squares are one path', () => {
	expect(firstFrame(Squares, { x, y, residuals: [[5, 6, 4]] })).toContain('d="M50,40v20h-20v-20z"');
});

test("an arrow's tip is its target", () => {
	const frame = firstFrame(Arrow, { x, y, from: [1, 5], to: [7.5, 5], label: 'step' });
	expect(frame).toContain('<path d="M75,50L');
	expect(frame).toContain('>step</text>');
});

test('an arrow to where it already stands is neither drawn nor named', () => {
	const frame = firstFrame(Arrow, { x, y, from: [1, 5], to: [1, 5], label: 'step' });
	expect(frame).toBe('<path d="" fill="currentColor"></path>');
});

test('a rule crosses the plot inside the domain only', () => {
	expect(firstFrame(Rule, { x, y, atX: 5 })).toContain('d="M50,100V0"');
	expect(firstFrame(Rule, { x, y, atY: 5, label: 'mean' })).toContain('d="M0,50H100"');
	expect(firstFrame(Rule, { x, y, atY: 11, label: 'mean' })).not.toContain('mean');
});

test('every level is one path, and labels keep their distance', () => {
	const values = Array.from({ length: 121 }, (_, k) =>
		Math.hypot((k % 11) - 5, ((k / 11) | 0) - 5)
	);
	const frame = firstFrame(Contours, {
		x,
		y,
		values,
		columns: 11,
		rows: 11,
		levels: [1, 1.1, 3],
		format: (level: number) => `L${level}`
	});
	expect(frame.match(/<path/g)).toHaveLength(3);
	expect([...frame.matchAll(/>(L[\d.]+)</g)].map(([, text]) => text)).toEqual(['L3', 'L1.1']);
});

test('a marker at no place is not drawn', () => {
	expect(firstFrame(Marker, { x, y, at: [NaN, 1], label: 'here' })).toBe('');
	expect(firstFrame(Marker, { x, y, at: [5, 5], kind: 'cross', label: 'here' })).toContain(
		'd="M45.5,45.5l9,9m0,-9l-9,9"'
	);
});

test('a trail is four paths however long', () => {
	const long = Array.from({ length: 400 }, (_, i): Point => [i / 40, 5]);
	const frame = firstFrame(Trail, { x, y, points: long });
	expect(frame.match(/<path/g)).toHaveLength(4);
	expect(frame.match(/h0/g)).toHaveLength(400);
});

test('a label opens towards the middle', () => {
	expect(firstFrame(Label, { x, y, at: [9, 5], text: 'w' })).toContain('x="82" y="50"');
	expect(firstFrame(Label, { x, y, at: [1, 5], text: 'w' })).toContain('x="18" y="50"');
});

const handle = { x, y, label: 'w', valueText: 'w 2.50', onmove: () => {} };

test('a handle is a slider with its value in words', () => {
	const frame = firstFrame(Handle, { ...handle, at: [2.5, 5], axis: 'x' });
	expect(frame).toContain(
		'role="slider" tabindex="0" aria-label="w" aria-valuenow="2.5" aria-valuemin="0" ' +
			'aria-valuemax="10" aria-valuetext="w 2.50" transform="translate(25,50)"'
	);
	expect(frame).toContain('r="22"');
});

test('a handle outside the plot waits hollow at its edge', () => {
	const frame = firstFrame(Handle, { ...handle, at: [1e12, NaN], color: 'red' });
	expect(frame).toContain('translate(100,100)');
	expect(frame).toContain('fill="var(--color-surface)" stroke="red"');
});
