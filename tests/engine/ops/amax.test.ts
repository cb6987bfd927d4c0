import { expect, test } from 'vitest';
import { zeros } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('amax answers as PyTorch does', () => {
	expect(failures('amax')).toEqual([]);
});

test('the derivatives of amax agree with central differences, twice over', () => {
	expectDerivatives((x) => x.amax(1), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.amax(), spaced([2, 3], -1, 1));
});

test('amax refuses no elements', () => {
	expect(() => zeros(0).amax()).toThrow(/^amax: there must be at least one element/);
});
