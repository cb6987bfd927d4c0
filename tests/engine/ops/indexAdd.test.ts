import { expect, test } from 'vitest';
import { ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('index_add answers as PyTorch does', () => {
	expect(failures('index_add')).toEqual([]);
});

test('index_copy answers as PyTorch does', () => {
	expect(failures('index_copy')).toEqual([]);
});

test('the derivatives of indexAdd agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y) => x.indexAdd(1, tensor([2, 2]), y, { alpha: 3 }),
		spaced([2, 3], -1, 1),
		spaced([2, 2], 0, 1)
	);
	expectDerivatives(
		(x, y) => x.indexCopy(1, tensor([2, 0]), y),
		spaced([2, 3], -1, 1),
		spaced([2, 2], 0, 1)
	);
});

test('indexAdd refuses a source of another shape', () => {
	expect(() => ones(3).indexAdd(0, tensor([0]), ones(2))).toThrow(
		/^indexAdd: the source must have shape .1/
	);
});
