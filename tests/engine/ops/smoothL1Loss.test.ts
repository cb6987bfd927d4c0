import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { smoothL1Loss } = nn.functional;

test('nn.functional.smooth_l1_loss answers as PyTorch does', () => {
	expect(failures('nn.functional.smooth_l1_loss')).toEqual([]);
});

test('the derivatives of smoothL1Loss agree with central differences, twice over', () => {
	expectDerivatives((x, y) => smoothL1Loss(x, y), spaced([2, 3], -1, 1), spaced([2, 3], -0.7, 3));
});
