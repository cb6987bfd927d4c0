import { expect, test } from 'vitest';
import { ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('scatter answers as PyTorch does', () => {
	expect(failures('scatter')).toEqual([]);
});

test('scatter_add answers as PyTorch does', () => {
	expect(failures('scatter_add')).toEqual([]);
});

test('the derivatives of scatter agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y) => x.scatter(1, tensor([[2], [0]]), y),
		spaced([2, 3], -1, 1),
		spaced([2, 1], 0, 1)
	);
	expectDerivatives(
		(x, y) =>
			x.scatterAdd(
				1,
				tensor([
					[0, 0],
					[2, 1]
				]),
				y
			),
		spaced([2, 3], -1, 1),
		spaced([2, 2], 0, 1)
	);
});

test('scatter refuses two dtypes', () => {
	expect(() => ones(2).scatterAdd(0, tensor([0]), ones(1).double())).toThrow(
		/^scatterAdd: tensor and source must have one dtype/
	);
});
