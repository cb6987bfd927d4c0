import { expect, test } from 'vitest';
import { einsum, ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('einsum answers as PyTorch does', () => {
	expect(failures('einsum')).toEqual([]);
});

test('the derivatives of einsum agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y) => einsum('ij,jk->ki', [x, y]),
		spaced([2, 3], -1, 1),
		spaced([3, 2], 0, 1)
	);
	expectDerivatives(
		(x, y) => einsum('bij,...j->b...', [x, y]),
		spaced([2, 2, 3], 0, 1),
		spaced([2, 3], -1, 1)
	);
});

test('einsum refuses a label with two sizes', () => {
	expect(() => einsum('i,i->', [ones(2), ones(3)])).toThrow(
		/^einsum: a label must stand for one size/
	);
});

test('einsum refuses an unknown label', () => {
	expect(() => einsum('i->j', [ones(2)])).toThrow(/^einsum: the result must name each label/);
});
