import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('cumsum answers as PyTorch does', () => {
	expect(failures('cumsum')).toEqual([]);
});

test('the derivatives of cumsum agree with central differences, twice over', () => {
	expectDerivatives((x) => x.cumsum(1), spaced([2, 3], -1, 1));
});
