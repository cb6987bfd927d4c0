import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { l1Loss } = nn.functional;

test('nn.functional.l1_loss answers as PyTorch does', () => {
	expect(failures('nn.functional.l1_loss')).toEqual([]);
});

test('the derivatives of l1Loss agree with central differences, twice over', () => {
	expectDerivatives((x, y) => l1Loss(x, y), spaced([2, 3], -1, 1), spaced([2, 3], 1.5, 2));
});
