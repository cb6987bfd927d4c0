import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { binaryCrossEntropy } = nn.functional;

test('nn.functional.binary_cross_entropy answers as PyTorch does', () => {
	expect(failures('nn.functional.binary_cross_entropy')).toEqual([]);
});

test('the derivatives of binaryCrossEntropy agree with central differences, twice over', () => {
	expectDerivatives(
		(x) => binaryCrossEntropy(x, spaced([2, 3], 0.1, 0.9)),
		spaced([2, 3], 0.2, 0.8)
	);
});
