import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { hardswish } = nn.functional;

test('nn.functional.hardswish answers as PyTorch does', () => {
	expect(failures('nn.functional.hardswish')).toEqual([]);
});

test('the derivatives of hardswish agree with central differences, twice over', () => {
	expectDerivatives((x) => hardswish(x.mul(5)), spaced([2, 3], -1, 1));
});
