import { expect, test } from 'vitest';
import Scrub from '#lib/ui/Scrub.svelte';
import { firstFrame } from '../support/firstFrame.ts';

test('a number in the prose is a slider without space around it', () => {
	expect(
		firstFrame(Scrub, {
			label: 'w',
			value: 0.5,
			min: -2,
			max: 3,
			step: 0.1,
			format: (value: number) => value.toFixed(2),
			oninput: () => {}
		})
	).toBe(
		'<span role="slider" tabindex="0" aria-label="w" aria-valuenow="0.5" aria-valuemin="-2" ' +
			'aria-valuemax="3" aria-valuetext="0.50" style="color: var(--color-parameter);">0.50</span>'
	);
});
