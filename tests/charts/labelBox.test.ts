import { expect, test } from 'vitest';
import { labelBox, labelWidth, overlap } from '#lib/charts/labelBox.ts';

test('a Chinese character takes the room of two letters', () => {
	expect(labelWidth('ab')).toBe(12);
	expect(labelWidth('步 a')).toBe(25);
});

test('a label extends to the side that its anchor leaves free', () => {
	expect(labelBox('ab', 50, 20, 'start')).toEqual([50, 12, 62, 28]);
	expect(labelBox('ab', 50, 20, 'middle')).toEqual([44, 12, 56, 28]);
	expect(labelBox('ab', 50, 20, 'end')).toEqual([38, 12, 50, 28]);
});

test('boxes overlap where they share more than a border', () => {
	expect(overlap([0, 0, 10, 10], [9, 9, 20, 20])).toBe(true);
	expect(overlap([0, 0, 10, 10], [10, 0, 20, 10])).toBe(false);
	expect(overlap([0, 0, 10, 10], [0, 11, 10, 20])).toBe(false);
});
