import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('trapezoid answers as PyTorch does', () => {
	expect(failures('trapezoid')).toEqual([]);
});

test('the derivatives of trapezoid agree with central differences, twice over', () => {
	expectDerivatives((x) => x.trapezoid(), spaced([2, 3], -1, 1));
});
