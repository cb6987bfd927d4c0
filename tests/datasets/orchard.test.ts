import { expect, test } from 'vitest';
import { orchard } from '#lib/datasets/index.ts';

test('each orchard has three measurements and two yields', () => {
	expect(orchard.inputs.map((row) => row.length)).toEqual([3, 3, 3, 3, 3]);
	expect(orchard.targets.map((row) => row.length)).toEqual([2, 2, 2, 2, 2]);
	expect(orchard.inputs.flat().reduce((a, b) => a + b)).toBe(1122);
	expect(orchard.targets.flat().reduce((a, b) => a + b)).toBe(841);
});
