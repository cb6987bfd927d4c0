import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Contours from '#lib/charts/Contours.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

const values = Array.from({ length: 121 }, (_, k) => Math.hypot((k % 11) - 5, ((k / 11) | 0) - 5));
const cone = {
	x,
	y,
	values,
	columns: 11,
	rows: 11,
	levels: [1, 1.1, 3],
	format: (level: number) => `L${level}`
};
const labels = (frame: string) => [...frame.matchAll(/>(L[\d.]+)</g)].map(([, text]) => text);

test('every level is one path, and labels keep their distance', () => {
	const frame = firstFrame(Contours, cone);
	expect(frame.match(/<path/g)).toHaveLength(3);
	expect(labels(frame)).toEqual(['L3', 'L1.1']);
});

test('where something else is written, contours go without a label', () => {
	expect(labels(firstFrame(Contours, { ...cone, taken: [40, 70, 60, 90] }))).toEqual(['L1.1']);
	expect(labels(firstFrame(Contours, { ...cone, taken: [0, 0, 20, 20] }))).toEqual(['L3', 'L1.1']);
});

test('contours run out of the plot and are cut off at its border', () => {
	const inset = { ...cone, x: scaleLinear([0, 10], [30, 130]), y: scaleLinear([0, 10], [110, 10]) };
	const frame = firstFrame(Contours, { ...inset, levels: [6] });
	const [, path] = /<path d="([^"]*)"/.exec(frame)!;
	const places = path
		.split(/[^\d.-]+/)
		.filter(Boolean)
		.map(Number);
	expect(Math.min(...places)).toBeLessThan(10);
	expect(frame).toMatch(/<svg [^>]*x="30" y="10" width="100" height="100" viewBox="30 10 100 100"/);
});
