import { expect, test } from 'vitest';
import { zeros } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('min answers as PyTorch does', () => {
	expect(failures('min')).toEqual([]);
});

test('the derivatives of min agree with central differences, twice over', () => {
	expectDerivatives((x) => x.min(), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.min(0).values, spaced([2, 3], -1, 1));
});

test('min refuses no elements', () => {
	expect(() => zeros(0).min()).toThrow(/^min: there must be at least one element/);
});
