import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { softsign, tanhshrink } = nn.functional;

test('nn.functional.softsign answers as PyTorch does', () => {
	expect(failures('nn.functional.softsign')).toEqual([]);
});

test('nn.functional.tanhshrink answers as PyTorch does', () => {
	expect(failures('nn.functional.tanhshrink')).toEqual([]);
});

test('the derivatives of softsign agree with central differences, twice over', () => {
	expectDerivatives((x) => softsign(x), spaced([2, 3], -1, 1));
	expectDerivatives((x) => tanhshrink(x), spaced([2, 3], -1, 1));
});
