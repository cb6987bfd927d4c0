import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('flip answers as PyTorch does', () => {
	expect(failures('flip')).toEqual([]);
});

test('fliplr answers as PyTorch does', () => {
	expect(failures('fliplr')).toEqual([]);
});

test('flipud answers as PyTorch does', () => {
	expect(failures('flipud')).toEqual([]);
});

test('the derivatives of flip agree with central differences, twice over', () => {
	expectDerivatives((x) => x.flip(0, 1), spaced([2, 3], -1, 1));
});

test('flip refuses one dim twice', () => {
	expect(() => ones(2).flip(0, -1)).toThrow(/^flip: each dim must be named once/);
});

test('flip refuses a vector turned left to right', () => {
	expect(() => ones(2).fliplr()).toThrow(/^fliplr: the tensor must have at least 2/);
});
