import { expect, test } from 'vitest';
import { ages } from '#lib/widgets/regression-scatter/ages.ts';

const lines = Array.from({ length: 15 }, (_, w) => ({ w, b: 0 }));

test('every earlier line has an age, and older lines are fainter', () => {
	const groups = ages(lines);
	expect(groups.flatMap((group) => group.lines)).toEqual(lines);
	expect(groups.map(({ opacity }) => opacity)).toEqual([0.1, 0.2, 0.4]);
	expect(groups.at(-1)!.lines.map(({ w }) => w)).toEqual([12, 13, 14]);
});

test('a young run has few ages', () => {
	expect(ages([])).toEqual([]);
	expect(ages(lines.slice(0, 2))).toEqual([{ opacity: 0.4, lines: lines.slice(0, 2) }]);
});
