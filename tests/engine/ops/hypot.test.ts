import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('hypot answers as PyTorch does', () => {
	expect(failures('hypot')).toEqual([]);
});

test('the derivatives of hypot agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.hypot(y), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});
