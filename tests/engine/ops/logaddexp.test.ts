import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('logaddexp answers as PyTorch does', () => {
	expect(failures('logaddexp')).toEqual([]);
});

test('the derivatives of logaddexp agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.logaddexp(y), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});
