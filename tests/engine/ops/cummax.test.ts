import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('cummax answers as PyTorch does', () => {
	expect(failures('cummax')).toEqual([]);
});

test('the derivatives of cummax agree with central differences, twice over', () => {
	expectDerivatives((x) => x.cummax(1).values, spaced([2, 3], -1, 1));
});
