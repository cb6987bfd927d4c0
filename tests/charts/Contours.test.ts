import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import Contours from '#lib/charts/Contours.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

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
