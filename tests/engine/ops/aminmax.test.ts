import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('aminmax answers as PyTorch does', () => {
	expect(failures('aminmax')).toEqual([]);
});

test('the derivatives of aminmax agree with central differences, twice over', () => {
	expectDerivatives((x) => x.aminmax({ dim: 1 }).max, spaced([2, 3], -1, 1));
});
