import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('view answers as PyTorch does', () => {
	expect(failures('view')).toEqual([]);
});

test('reshape answers as PyTorch does', () => {
	expect(failures('reshape')).toEqual([]);
});

test('the derivatives of view agree with central differences, twice over', () => {
	expectDerivatives((x) => x.view(3, 2), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.t().reshape(6), spaced([2, 3], -1, 1));
});

test('view refuses sizes that do not fit', () => {
	expect(() => ones(2, 3).view(4)).toThrow(/^view: the sizes must multiply to 6 elements/);
});

test('view refuses elements that do not lie so', () => {
	expect(() => ones(2, 3).t().view(6)).toThrow(/^view: the elements must lie so in memory/);
});
