import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { softplus } = nn.functional;

test('nn.functional.softplus answers as PyTorch does', () => {
	expect(failures('nn.functional.softplus')).toEqual([]);
});

test('the derivatives of softplus agree with central differences, twice over', () => {
	expectDerivatives((x) => softplus(x, { beta: 2 }), spaced([2, 3], -1, 1));
});
