import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { celu, elu, selu } = nn.functional;

test('nn.functional.elu answers as PyTorch does', () => {
	expect(failures('nn.functional.elu')).toEqual([]);
});

test('nn.functional.celu answers as PyTorch does', () => {
	expect(failures('nn.functional.celu')).toEqual([]);
});

test('nn.functional.selu answers as PyTorch does', () => {
	expect(failures('nn.functional.selu')).toEqual([]);
});

test('the derivatives of elu agree with central differences, twice over', () => {
	expectDerivatives((x) => elu(x, { alpha: 2 }), spaced([2, 3], -1, 1));
	expectDerivatives((x) => celu(x, { alpha: 2 }), spaced([2, 3], -1, 1));
	expectDerivatives((x) => selu(x), spaced([2, 3], -1, 1));
});
