import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('cov answers as PyTorch does', () => {
	expect(failures('cov')).toEqual([]);
});

test('the derivatives of cov agree with central differences, twice over', () => {
	expectDerivatives((x) => x.cov(), spaced([2, 3], -1, 1));
});
