import { expect, test } from 'vitest';
import { ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('index_select answers as PyTorch does', () => {
	expect(failures('index_select')).toEqual([]);
});

test('the derivatives of indexSelect agree with central differences, twice over', () => {
	expectDerivatives((x) => x.indexSelect(1, tensor([2, 0, 2])), spaced([2, 3], -1, 1));
});

test('indexSelect refuses a position outside', () => {
	expect(() => ones(2).indexSelect(0, tensor([2]))).toThrow(
		/^indexSelect: each index must lie in 0…1/
	);
});

test('indexSelect refuses a matrix of positions', () => {
	expect(() => ones(2).indexSelect(0, tensor([[0]]))).toThrow(
		/^indexSelect: the index must be a list/
	);
});
