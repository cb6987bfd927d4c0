import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('masked_select answers as PyTorch does', () => {
	expect(failures('masked_select')).toEqual([]);
});

test('the derivatives of maskedSelect agree with central differences, twice over', () => {
	expectDerivatives((x) => x.maskedSelect(x.gt(0)), spaced([2, 3], -1, 1));
});

test('maskedSelect refuses a mask that is not bool', () => {
	expect(() => ones(2).maskedSelect(ones(2))).toThrow(/^maskedSelect: the mask must be bool/);
});
