import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('true_divide answers as PyTorch does', () => {
	expect(failures('true_divide')).toEqual([]);
});

test('the derivatives of trueDivide agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.trueDivide(y), spaced([2, 3], -1, 1), spaced([3], 0.5, 2));
});
