import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('fmax answers as PyTorch does', () => {
	expect(failures('fmax')).toEqual([]);
});

test('the derivatives of fmax agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.fmax(y), spaced([2, 3], -1, 1), spaced([2, 3], -0.9, 1.3));
});
