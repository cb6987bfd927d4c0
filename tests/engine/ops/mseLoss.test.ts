import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { mseLoss } = nn.functional;

test('nn.functional.mse_loss answers as PyTorch does', () => {
	expect(failures('nn.functional.mse_loss')).toEqual([]);
});

test('the derivatives of mseLoss agree with central differences, twice over', () => {
	expectDerivatives((x, y) => mseLoss(x, y), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});
