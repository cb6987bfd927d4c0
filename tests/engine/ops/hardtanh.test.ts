import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { hardtanh, relu6 } = nn.functional;

test('nn.functional.hardtanh answers as PyTorch does', () => {
	expect(failures('nn.functional.hardtanh')).toEqual([]);
});

test('nn.functional.relu6 answers as PyTorch does', () => {
	expect(failures('nn.functional.relu6')).toEqual([]);
});

test('the derivatives of hardtanh agree with central differences, twice over', () => {
	expectDerivatives((x) => hardtanh(x, -0.45, 0.45), spaced([2, 3], -1, 1));
	expectDerivatives((x) => relu6(x.mul(9)), spaced([2, 3], -1, 1));
});
