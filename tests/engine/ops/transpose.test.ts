import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('transpose answers as PyTorch does', () => {
	expect(failures('transpose')).toEqual([]);
});

test('t answers as PyTorch does', () => {
	expect(failures('t')).toEqual([]);
});

test('T answers as PyTorch does', () => {
	expect(failures('T')).toEqual([]);
});

test('mT answers as PyTorch does', () => {
	expect(failures('mT')).toEqual([]);
});

test('the derivatives of transpose agree with central differences, twice over', () => {
	expectDerivatives((x) => x.transpose(0, 1), spaced([2, 3], -1, 1));
});

test('transpose refuses too many dimensions', () => {
	expect(() => ones(1, 1, 1).t()).toThrow(/^t: the tensor must have at most 2 dimensions/);
});
