import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('cross answers as PyTorch does', () => {
	expect(failures('cross')).toEqual([]);
});

test('the derivatives of cross agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.cross(y, 1), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});

test('cross refuses no dim of size 3', () => {
	expect(() => ones(2).cross(ones(2))).toThrow(/^cross: a dim of size 3 is required/);
});
