import { expect, test } from 'vitest';
import { ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('gather answers as PyTorch does', () => {
	expect(failures('gather')).toEqual([]);
});

test('take_along_dim answers as PyTorch does', () => {
	expect(failures('take_along_dim')).toEqual([]);
});

test('the derivatives of gather agree with central differences, twice over', () => {
	expectDerivatives(
		(x) =>
			x.gather(
				1,
				tensor([
					[0, 0],
					[2, 1]
				])
			),
		spaced([2, 3], -1, 1)
	);
});

test('gather refuses a position outside', () => {
	expect(() => ones(2).gather(0, tensor([2]))).toThrow(/^gather: each index must lie in 0…1/);
});

test('gather refuses another dtype', () => {
	expect(() => ones(2).gather(0, tensor([0]).int())).toThrow(/^gather: the index must be int64/);
});
