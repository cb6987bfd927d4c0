import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { cosineSimilarity, pairwiseDistance } = nn.functional;

test('nn.functional.cosine_similarity answers as PyTorch does', () => {
	expect(failures('nn.functional.cosine_similarity')).toEqual([]);
});

test('nn.functional.pairwise_distance answers as PyTorch does', () => {
	expect(failures('nn.functional.pairwise_distance')).toEqual([]);
});

test('the derivatives of similarity agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y) => cosineSimilarity(x, y),
		spaced([2, 3], -1, 1),
		spaced([2, 3], 0.5, 2)
	);
	expectDerivatives(
		(x, y) => pairwiseDistance(x, y),
		spaced([2, 3], -1, 1),
		spaced([2, 3], 0.5, 2)
	);
});
