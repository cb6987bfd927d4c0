import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('deg2rad answers as PyTorch does', () => {
	expect(failures('deg2rad')).toEqual([]);
});

test('rad2deg answers as PyTorch does', () => {
	expect(failures('rad2deg')).toEqual([]);
});

test('the derivatives of deg2rad agree with central differences, twice over', () => {
	expectDerivatives((x) => x.deg2rad(), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.rad2deg(), spaced([2, 3], -1, 1));
});
