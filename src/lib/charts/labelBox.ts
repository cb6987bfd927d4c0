import { type Anchor, anchorInside } from './anchor.ts';
import type { Point, Scale } from './scale.ts';

/** `[left, top, right, bottom]` in pixels. */
export type Box = readonly [number, number, number, number];

/**
 * About how many pixels a label is wide, rather too many than too few: where labels stand is settled before they
 * are drawn, and to measure them would cost a layout in every frame.
 */
export function labelWidth(text: string): number {
	let width = 0;
	// Chinese characters are as wide as they are high.
	for (const letter of text) width += letter >= '\u2e80' ? 13 : 6;
	return width;
}

/** How a label stands to a point, in data coordinates. */
interface Standing {
	readonly at: Point;
	/** Without it the label opens towards the middle of the plot. */
	readonly anchor?: Anchor;
	/** Pixels away from the point, to the side that the anchor leaves free, and down. */
	readonly dx?: number;
	readonly dy?: number;
}

/** Where in the picture that anchors it. */
export function placeLabel(x: Scale, y: Scale, { at, anchor, dx = 8, dy = 0 }: Standing) {
	const px = x(at[0]);
	const side = anchor ?? anchorInside(x, px);
	const away = side === 'start' ? dx : side === 'end' ? -dx : 0;
	return { px: px + away, py: y(at[1]) + dy, side };
}

/** What a label takes up that is anchored at a place of the picture. */
export function labelBox(text: string, px: number, py: number, anchor: Anchor): Box {
	const width = labelWidth(text);
	const left = px - width * { start: 0, middle: 0.5, end: 1 }[anchor];
	return [left, py - 8, left + width, py + 8];
}

export function overlap(a: Box, b: Box): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
