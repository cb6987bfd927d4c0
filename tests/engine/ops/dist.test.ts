import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('dist answers as PyTorch does', () => {
	expect(failures('dist')).toEqual([]);
});

test('cdist answers as PyTorch does', () => {
	expect(failures('cdist')).toEqual([]);
});

test('the derivatives of dist agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.dist(y), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
	expectDerivatives((x, y) => x.cdist(y), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});
