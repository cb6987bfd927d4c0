import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('rot90 answers as PyTorch does', () => {
	expect(failures('rot90')).toEqual([]);
});

test('the derivatives of rot90 agree with central differences, twice over', () => {
	expectDerivatives((x) => x.rot90(1), spaced([2, 3], -1, 1));
});

test('rot90 refuses one dim twice', () => {
	expect(() => ones(2, 2).rot90(1, [1, 1])).toThrow(/^rot90: two different dims/);
});
