import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('floor_divide answers as PyTorch does', () => {
	expect(failures('floor_divide')).toEqual([]);
});

test('floorDivide refuses integers divided by 0', () => {
	expect(() => ones(2).long().floorDivide(0)).toThrow(
		/^floorDivide: integers can't be divided by 0/
	);
});
