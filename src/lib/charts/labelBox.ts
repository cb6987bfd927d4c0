import type { Anchor } from './anchor.ts';

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

/** What a label takes up that is anchored at a place of the picture. */
export function labelBox(text: string, px: number, py: number, anchor: Anchor): Box {
	const width = labelWidth(text);
	const left = px - width * { start: 0, middle: 0.5, end: 1 }[anchor];
	return [left, py - 8, left + width, py + 8];
}

export function overlap(a: Box, b: Box): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
