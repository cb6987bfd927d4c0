import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { klDiv } = nn.functional;

test('nn.functional.kl_div answers as PyTorch does', () => {
	expect(failures('nn.functional.kl_div')).toEqual([]);
});

test('the derivatives of klDiv agree with central differences, twice over', () => {
	expectDerivatives((x, y) => klDiv(x, y), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});
