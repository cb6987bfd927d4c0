import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { silu } = nn.functional;

test('nn.functional.silu answers as PyTorch does', () => {
	expect(failures('nn.functional.silu')).toEqual([]);
});

test('the derivatives of silu agree with central differences, twice over', () => {
	expectDerivatives((x) => silu(x), spaced([2, 3], -1, 1));
});
