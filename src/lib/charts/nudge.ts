import type { Point } from './scale.ts';

/** Which values a handle changes. */
export type Axis = 'x' | 'y' | 'both';

const arrows: Record<string, Point> = {
	ArrowRight: [1, 0],
	ArrowLeft: [-1, 0],
	ArrowUp: [0, 1],
	ArrowDown: [0, -1],
	PageUp: [0, 10],
	PageDown: [0, -10]
};

/**
 * How many steps along x and y a key asks for, or null if it is no arrow or page key.
 *
 * Shift is ten steps, Alt or Control a tenth; with one axis, up and right both mean more.
 */
export function nudge(
	event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey'>,
	axis: Axis
): Point | null {
	const arrow = arrows[event.key];
	if (!arrow) return null;
	const size = event.shiftKey ? 10 : event.altKey || event.ctrlKey ? 0.1 : 1;
	const [right, up] = [arrow[0] * size, arrow[1] * size];
	if (axis === 'both') return [right, up];
	return axis === 'x' ? [right + up, 0] : [0, right + up];
}

/** A sum without the dust of binary fractions, so that 0.1 + 0.2 steps is 0.3. */
export function tidy(value: number): number {
	return Number(value.toPrecision(12));
}
