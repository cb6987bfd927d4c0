import { expect, test } from 'vitest';
import Axis from '#lib/charts/Axis.svelte';
import { linearScale } from '#lib/charts/scale.ts';
import { firstFrame } from '../support/firstFrame.ts';

test('a title that does not fit beside the ticks begins at the edge of the picture', () => {
	const anchor = (label: string) => {
		const scale = linearScale([0, 1], [100, 0]);
		const frame = firstFrame(Axis, {
			scale,
			side: 'left',
			values: [],
			format: String,
			at: 77,
			label
		});
		return /text-anchor="(\w+)"/.exec(frame)?.[1];
	};
	expect(anchor('L')).toBe('end');
	expect(anchor('training steps per second')).toBe('start');
	expect(anchor('每秒训练步数')).toBe('start');
});
