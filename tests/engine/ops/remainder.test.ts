import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('remainder answers as PyTorch does', () => {
	expect(failures('remainder')).toEqual([]);
});

test('__rmod__ answers as PyTorch does', () => {
	expect(failures('__rmod__')).toEqual([]);
});

test('the derivatives of remainder agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.remainder(y), spaced([2, 3], 3.1, 4.4), spaced([3], 1.31, 1.49));
});

test('remainder refuses integers divided by 0', () => {
	expect(() => ones(2).long().remainder(0)).toThrow(/^remainder: integers can't be divided by 0/);
});
