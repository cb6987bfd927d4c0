import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { binaryCrossEntropyWithLogits } = nn.functional;

test('nn.functional.binary_cross_entropy_with_logits answers as PyTorch does', () => {
	expect(failures('nn.functional.binary_cross_entropy_with_logits')).toEqual([]);
});

test('the derivatives of binaryCrossEntropyWithLogits agree with central differences, twice over', () => {
	expectDerivatives(
		(x) => binaryCrossEntropyWithLogits(x, spaced([2, 3], 0.1, 0.9)),
		spaced([2, 3], -1, 1)
	);
});
