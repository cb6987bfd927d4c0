import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { softmin } = nn.functional;

test('nn.functional.softmin answers as PyTorch does', () => {
	expect(failures('nn.functional.softmin')).toEqual([]);
});

test('the derivatives of softmin agree with central differences, twice over', () => {
	expectDerivatives((x) => softmin(x, 1), spaced([2, 3], -1, 1));
});
