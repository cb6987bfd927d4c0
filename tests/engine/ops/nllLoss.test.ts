import { expect, test } from 'vitest';
import { nn, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { nllLoss } = nn.functional;

test('nn.functional.nll_loss answers as PyTorch does', () => {
	expect(failures('nn.functional.nll_loss')).toEqual([]);
});

test('the derivatives of nllLoss agree with central differences, twice over', () => {
	expectDerivatives((x) => nllLoss(x, tensor([0, 2])), spaced([2, 3], -1, 1));
});
