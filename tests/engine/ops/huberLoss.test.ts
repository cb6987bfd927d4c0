import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { huberLoss } = nn.functional;

test('nn.functional.huber_loss answers as PyTorch does', () => {
	expect(failures('nn.functional.huber_loss')).toEqual([]);
});

test('the derivatives of huberLoss agree with central differences, twice over', () => {
	expectDerivatives((x, y) => huberLoss(x, y), spaced([2, 3], -1, 1), spaced([2, 3], -0.7, 3));
});
