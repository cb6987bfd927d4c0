import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { mish } = nn.functional;

test('nn.functional.mish answers as PyTorch does', () => {
	expect(failures('nn.functional.mish')).toEqual([]);
});

test('the derivatives of mish agree with central differences, twice over', () => {
	expectDerivatives((x) => mish(x), spaced([2, 3], -1, 1));
});
