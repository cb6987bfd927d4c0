import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { gelu } = nn.functional;

test('nn.functional.gelu answers as PyTorch does', () => {
	expect(failures('nn.functional.gelu')).toEqual([]);
});

test('the derivatives of gelu agree with central differences, twice over', () => {
	expectDerivatives((x) => gelu(x), spaced([2, 3], -1, 1));
	expectDerivatives((x) => gelu(x, { approximate: 'tanh' }), spaced([2, 3], -1, 1));
});
