import { expect, test } from 'vitest';
import { nn, ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { embedding } = nn.functional;

test('nn.functional.embedding answers as PyTorch does', () => {
	expect(failures('nn.functional.embedding')).toEqual([]);
});

test('the derivatives of embedding agree with central differences, twice over', () => {
	expectDerivatives(
		(x) =>
			embedding(
				tensor([
					[1, 0],
					[1, 1]
				]),
				x
			),
		spaced([2, 3], -1, 1)
	);
});

test('embedding refuses a row that is not there', () => {
	expect(() => embedding(tensor([2]), ones(2, 2))).toThrow(
		/^embedding: each index must lie in 0…1/
	);
});
