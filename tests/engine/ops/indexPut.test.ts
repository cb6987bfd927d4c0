import { expect, test } from 'vitest';
import { ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('index_put answers as PyTorch does', () => {
	expect(failures('index_put')).toEqual([]);
});

test('the derivatives of indexPut agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y) => x.indexPut([tensor([0, 1]), tensor([2, 0])], y),
		spaced([2, 3], -1, 1),
		spaced([2], 0, 1)
	);
	expectDerivatives(
		(x, y) => x.indexPut([tensor([0, 0])], y, true),
		spaced([2, 3], -1, 1),
		spaced([2, 3], 0, 1)
	);
});

test('indexPut refuses too many indices', () => {
	expect(() => ones(2).indexPut([tensor([0]), tensor([0])], ones(1))).toThrow(
		/^indexPut: there must be at most 1 indices/
	);
});
