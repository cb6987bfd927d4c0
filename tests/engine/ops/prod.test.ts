import { expect, test } from 'vitest';
import { float64, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('prod answers as PyTorch does', () => {
	expect(failures('prod')).toEqual([]);
});

test('the derivatives of prod agree with central differences, twice over', () => {
	expectDerivatives((x) => x.prod(), spaced([2, 3], 0.5, 2));
	expectDerivatives((x) => x.prod(1), spaced([2, 3], -1, 1));
	expectDerivatives(
		(x) => x.mul(tensor([0, 1, 0], { dtype: float64 })).prod(1),
		spaced([2, 3], 0.5, 2)
	);
});
