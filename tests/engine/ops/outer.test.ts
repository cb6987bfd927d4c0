import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('outer answers as PyTorch does', () => {
	expect(failures('outer')).toEqual([]);
});

test('the derivatives of outer agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.outer(y), spaced([3], 0.5, 2), spaced([2], 0, 1));
});

test('outer refuses matrices', () => {
	expect(() => ones(2, 2).outer(ones(2))).toThrow(/^outer: two vectors are required/);
});
