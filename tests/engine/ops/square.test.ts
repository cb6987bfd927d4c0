import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('square answers as PyTorch does', () => {
	expect(failures('square')).toEqual([]);
});

test('the derivatives of square agree with central differences, twice over', () => {
	expectDerivatives((x) => x.square(), spaced([2, 3], -1, 1));
});
