import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('clone answers as PyTorch does', () => {
	expect(failures('clone')).toEqual([]);
});

test('contiguous answers as PyTorch does', () => {
	expect(failures('contiguous')).toEqual([]);
});

test('the derivatives of clone agree with central differences, twice over', () => {
	expectDerivatives((x) => x.t().clone().mul(x.t().contiguous()), spaced([2, 3], -1, 1));
});
