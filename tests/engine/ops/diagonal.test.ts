import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('diagonal answers as PyTorch does', () => {
	expect(failures('diagonal')).toEqual([]);
});

test('diag answers as PyTorch does', () => {
	expect(failures('diag')).toEqual([]);
});

test('diag_embed answers as PyTorch does', () => {
	expect(failures('diag_embed')).toEqual([]);
});

test('diagflat answers as PyTorch does', () => {
	expect(failures('diagflat')).toEqual([]);
});

test('the derivatives of diagonal agree with central differences, twice over', () => {
	expectDerivatives((x) => x.diagonal({ offset: 1 }), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.diagEmbed(), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.diagonal().diag(), spaced([2, 3], -1, 1));
});

test('diagonal refuses one dim twice', () => {
	expect(() => ones(2, 2).diagonal({ dim1: 0, dim2: -2 })).toThrow(/^diagonal: two different dims/);
});

test('diagonal refuses too many dimensions', () => {
	expect(() => ones(1, 1, 1).diag()).toThrow(/^diag: a vector or a matrix/);
});
