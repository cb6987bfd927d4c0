import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('kron answers as PyTorch does', () => {
	expect(failures('kron')).toEqual([]);
});

test('the derivatives of kron agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.kron(y), spaced([2, 3], -1, 1), spaced([3], 0.5, 2));
});
