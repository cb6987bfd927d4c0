import { expect, test } from 'vitest';
import { meshgrid, ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('meshgrid answers as PyTorch does', () => {
	expect(failures('meshgrid')).toEqual([]);
});

test('the derivatives of meshgrid agree with central differences, twice over', () => {
	expectDerivatives((x, y) => meshgrid([x, y])[0], spaced([3], 0.5, 2), spaced([2], 0, 1));
});

test('meshgrid refuses a matrix', () => {
	expect(() => meshgrid([ones(2, 2)])).toThrow(/^meshgrid: vectors are required/);
});
