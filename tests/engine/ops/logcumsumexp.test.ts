import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('logcumsumexp answers as PyTorch does', () => {
	expect(failures('logcumsumexp')).toEqual([]);
});

test('the derivatives of logcumsumexp agree with central differences, twice over', () => {
	expectDerivatives((x) => x.logcumsumexp(1), spaced([2, 3], -1, 1));
});
