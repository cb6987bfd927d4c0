import { expect, test } from 'vitest';
import { nn, ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { hardshrink, softshrink, threshold } = nn.functional;

test('nn.functional.softshrink answers as PyTorch does', () => {
	expect(failures('nn.functional.softshrink')).toEqual([]);
});

test('nn.functional.hardshrink answers as PyTorch does', () => {
	expect(failures('nn.functional.hardshrink')).toEqual([]);
});

test('nn.functional.threshold answers as PyTorch does', () => {
	expect(failures('nn.functional.threshold')).toEqual([]);
});

test('the derivatives of shrink agree with central differences, twice over', () => {
	expectDerivatives((x) => softshrink(x, 0.4), spaced([2, 3], -1, 1));
	expectDerivatives((x) => hardshrink(x, 0.4), spaced([2, 3], -1, 1));
	expectDerivatives((x) => threshold(x, 0.3, 2), spaced([2, 3], -1, 1));
});

test('shrink refuses a negative width', () => {
	expect(() => softshrink(ones(2), -1)).toThrow(/^softshrink: lambd must be 0 or more/);
});
