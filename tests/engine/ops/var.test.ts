import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('var answers as PyTorch does', () => {
	expect(failures('var')).toEqual([]);
});

test('the derivatives of var agree with central differences, twice over', () => {
	expectDerivatives((x) => x.var(1), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.var(null, { correction: 0 }), spaced([2, 3], -1, 1));
});

test('var refuses integers', () => {
	expect(() => ones(2).long().var()).toThrow(/^var: the dtype must be floating point/);
});
