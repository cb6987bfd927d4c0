import { expect, test } from 'vitest';
import { zeros } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('amin answers as PyTorch does', () => {
	expect(failures('amin')).toEqual([]);
});

test('the derivatives of amin agree with central differences, twice over', () => {
	expectDerivatives((x) => x.amin(1), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.amin(), spaced([2, 3], -1, 1));
});

test('amin refuses no elements', () => {
	expect(() => zeros(0).amin()).toThrow(/^amin: there must be at least one element/);
});
