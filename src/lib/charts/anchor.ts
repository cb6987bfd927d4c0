import type { Scale } from './scale.ts';

/** Where a label stands to its point: `start` to the right of it, `end` to the left. */
export type Anchor = 'start' | 'middle' | 'end';

/** The anchor that keeps a label inside the plot: away from the nearer end of the x axis. */
export function anchorInside(x: Scale, place: number): Anchor {
	const [left, right] = x.range();
	return place > left + (right - left) * 0.66 ? 'end' : 'start';
}
