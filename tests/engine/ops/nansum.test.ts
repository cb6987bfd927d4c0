import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('nansum answers as PyTorch does', () => {
	expect(failures('nansum')).toEqual([]);
});

test('the derivatives of nansum agree with central differences, twice over', () => {
	expectDerivatives((x) => x.nansum(1), spaced([2, 3], -1, 1));
});
