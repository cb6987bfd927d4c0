import { expect, test } from 'vitest';
import { float64, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('cumprod answers as PyTorch does', () => {
	expect(failures('cumprod')).toEqual([]);
});

test('the derivatives of cumprod agree with central differences, twice over', () => {
	expectDerivatives((x) => x.cumprod(1), spaced([2, 3], 0.5, 2));
	expectDerivatives(
		(x) => x.mul(tensor([1, 0, 2], { dtype: float64 })).cumprod(1),
		spaced([2, 3], 0.5, 2)
	);
});
