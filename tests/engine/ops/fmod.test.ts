import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('fmod answers as PyTorch does', () => {
	expect(failures('fmod')).toEqual([]);
});

test('the derivatives of fmod agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.fmod(y), spaced([2, 3], 3.1, 3.4), spaced([3], 1.31, 1.49));
});

test('fmod refuses integers divided by 0', () => {
	expect(() => ones(2).long().fmod(0)).toThrow(/^fmod: integers can't be divided by 0/);
});
