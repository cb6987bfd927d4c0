import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('cummin answers as PyTorch does', () => {
	expect(failures('cummin')).toEqual([]);
});

test('the derivatives of cummin agree with central differences, twice over', () => {
	expectDerivatives((x) => x.cummin(1).values, spaced([2, 3], -1, 1));
});
