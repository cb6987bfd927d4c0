import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('logsumexp answers as PyTorch does', () => {
	expect(failures('logsumexp')).toEqual([]);
});

test('the derivatives of logsumexp agree with central differences, twice over', () => {
	expectDerivatives((x) => x.logsumexp(1), spaced([2, 3], -1, 1));
});
