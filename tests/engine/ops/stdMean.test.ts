import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('std_mean answers as PyTorch does', () => {
	expect(failures('std_mean')).toEqual([]);
});

test('the derivatives of stdMean agree with central differences, twice over', () => {
	expectDerivatives((x) => x.stdMean(1).std, spaced([2, 3], -1, 1));
});
