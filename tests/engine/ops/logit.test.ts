import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('logit answers as PyTorch does', () => {
	expect(failures('logit')).toEqual([]);
});

test('the derivatives of logit agree with central differences, twice over', () => {
	expectDerivatives((x) => x.logit(), spaced([2, 3], 0.2, 0.8));
	expectDerivatives((x) => x.logit(0.3), spaced([2, 3], 0.2, 0.8));
});
