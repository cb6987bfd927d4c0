import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('var_mean answers as PyTorch does', () => {
	expect(failures('var_mean')).toEqual([]);
});

test('the derivatives of varMean agree with central differences, twice over', () => {
	expectDerivatives((x) => x.varMean(1).variance, spaced([2, 3], -1, 1));
});
