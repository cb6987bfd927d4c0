import { expect, test } from 'vitest';
import { zeros } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('max answers as PyTorch does', () => {
	expect(failures('max')).toEqual([]);
});

test('the derivatives of max agree with central differences, twice over', () => {
	expectDerivatives((x) => x.max(), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.max(0).values, spaced([2, 3], -1, 1));
});

test('max refuses no elements', () => {
	expect(() => zeros(0).max()).toThrow(/^max: there must be at least one element/);
});
