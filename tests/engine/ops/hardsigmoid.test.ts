import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { hardsigmoid } = nn.functional;

test('nn.functional.hardsigmoid answers as PyTorch does', () => {
	expect(failures('nn.functional.hardsigmoid')).toEqual([]);
});

test('the derivatives of hardsigmoid agree with central differences, twice over', () => {
	expectDerivatives((x) => hardsigmoid(x.mul(5)), spaced([2, 3], -1, 1));
});
