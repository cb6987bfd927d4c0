import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('atleast_1d answers as PyTorch does', () => {
	expect(failures('atleast_1d')).toEqual([]);
});

test('atleast_2d answers as PyTorch does', () => {
	expect(failures('atleast_2d')).toEqual([]);
});

test('atleast_3d answers as PyTorch does', () => {
	expect(failures('atleast_3d')).toEqual([]);
});

test('the derivatives of atleast agree with central differences, twice over', () => {
	expectDerivatives((x) => x.atleast3d(), spaced([2, 3], -1, 1));
});
