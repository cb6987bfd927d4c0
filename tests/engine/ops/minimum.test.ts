import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('minimum answers as PyTorch does', () => {
	expect(failures('minimum')).toEqual([]);
});

test('the derivatives of minimum agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.minimum(y), spaced([2, 3], -1, 1), spaced([2, 3], -0.9, 1.3));
});
