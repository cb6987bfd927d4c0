import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('repeat answers as PyTorch does', () => {
	expect(failures('repeat')).toEqual([]);
});

test('tile answers as PyTorch does', () => {
	expect(failures('tile')).toEqual([]);
});

test('the derivatives of repeat agree with central differences, twice over', () => {
	expectDerivatives((x) => x.repeat(2, 1, 2), spaced([2, 3], -1, 1));
});

test('repeat refuses too few numbers', () => {
	expect(() => ones(2, 2).repeat(2)).toThrow(/^repeat: a whole number of times is required/);
});
