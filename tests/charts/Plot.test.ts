import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import Plot from '#lib/charts/Plot.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const props = { x: [0, 10] as [number, number], y: [-1, 1] as [number, number], label: 'Numbers' };
const texts = (html: string) => [...html.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

test('axes have few ticks, with a true minus sign', () => {
	expect(texts(firstFrame(Plot, props))).toEqual([
		'0',
		'2',
		'4',
		'6',
		'8',
		'10',
		'−1.0',
		'−0.5',
		'0.0',
		'0.5',
		'1.0'
	]);
});

test('given ticks are the ticks, as far as they lie in the domain', () => {
	const frame = firstFrame(Plot, { ...props, xTicks: [0, 5, 20], yTicks: [-1, 1] });
	expect(texts(frame)).toEqual(['0', '5', '−1', '1']);
});

test('an axis may write its ticks in its own way', () => {
	const frame = firstFrame(Plot, { ...props, xTicks: [0, 3], xFormat: (value) => `10^${value}` });
	expect(texts(frame).slice(0, 2)).toEqual(['10^0', '10^3']);
});

test('the picture is named and its axes are silent', () => {
	const frame = firstFrame(Plot, props);
	expect(frame).toContain('viewBox="0 0 480 320"');
	expect(frame).toContain('role="group" aria-label="Numbers"');
	expect(frame.match(/<g aria-hidden="true"/g)).toHaveLength(2);
});

test('labels name the axes in the colour of their quantity', () => {
	const frame = firstFrame(Plot, {
		...props,
		xLabel: 'w',
		xColor: 'var(--color-parameter)',
		yLabel: 'mean squared error'
	});
	expect(frame).toMatch(/<text [^>]*fill="var\(--color-parameter\)"[^>]*>w</);
	expect(texts(frame)).toContain('mean squared error');
});

test('a domain without end is refused', () => {
	expect(() => firstFrame(Plot, { ...props, y: [0, Infinity] })).toThrow(
		'Plot: a domain must be two finite numbers, got 0 and Infinity'
	);
});

test('marks are clipped to the area between the axes, what lies over it is not', () => {
	const mark = createRawSnippet(() => ({ render: () => '<g data-mark></g>' }));
	const handle = createRawSnippet(() => ({ render: () => '<g data-handle></g>' }));
	const frame = firstFrame(Plot, { ...props, children: mark, over: handle });
	expect(frame).toMatch(
		/<svg class="marks[^"]*" x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)" viewBox="\1 \2 \3 \4">/
	);
	expect(frame).toContain('<g data-mark></g></svg><g data-handle></g></svg>');
});

test('while all that is drawn lies inside, nothing is clipped', () => {
	const marks = (extremes?: [number, number][]) =>
		/class="(marks[^"]*)"/.exec(firstFrame(Plot, { ...props, extremes }))![1];
	const [[x0, x1], [y0, y1]] = [props.x, props.y];
	const inside: [number, number] = [(x0 + x1) / 2, y0];
	expect(marks()).not.toContain('open');
	expect(marks([inside])).toContain('open');
	expect(marks([inside, [x1 + 1, y1]])).not.toContain('open');
	expect(marks([inside, [x0, NaN]])).not.toContain('open');
});
