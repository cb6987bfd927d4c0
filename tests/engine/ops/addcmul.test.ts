import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('addcmul answers as PyTorch does', () => {
	expect(failures('addcmul')).toEqual([]);
});

test('the derivatives of addcmul agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y, z) => x.addcmul(y, z, { value: 2 }),
		spaced([2, 3], -1, 1),
		spaced([2, 3], 0.5, 2),
		spaced([3], 0.5, 2)
	);
});
