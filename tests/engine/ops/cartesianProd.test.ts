import { expect, test } from 'vitest';
import { cartesianProd } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('cartesian_prod answers as PyTorch does', () => {
	expect(failures('cartesian_prod')).toEqual([]);
});

test('the derivatives of cartesianProd agree with central differences, twice over', () => {
	expectDerivatives((x, y) => cartesianProd(x, y), spaced([3], 0.5, 2), spaced([2], 0, 1));
});
