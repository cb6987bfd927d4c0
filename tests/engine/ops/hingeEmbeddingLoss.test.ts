import { expect, test } from 'vitest';
import { nn, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { hingeEmbeddingLoss } = nn.functional;

test('nn.functional.hinge_embedding_loss answers as PyTorch does', () => {
	expect(failures('nn.functional.hinge_embedding_loss')).toEqual([]);
});

test('the derivatives of hingeEmbeddingLoss agree with central differences, twice over', () => {
	expectDerivatives((x) => hingeEmbeddingLoss(x, tensor([1, -1, 1])), spaced([2, 3], -1, 1));
});
