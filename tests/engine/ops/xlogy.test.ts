import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('xlogy answers as PyTorch does', () => {
	expect(failures('xlogy')).toEqual([]);
});

test('the derivatives of xlogy agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.xlogy(y), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});
