import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('masked_fill answers as PyTorch does', () => {
	expect(failures('masked_fill')).toEqual([]);
});

test('the derivatives of maskedFill agree with central differences, twice over', () => {
	expectDerivatives((x) => x.maskedFill(x.gt(0), 2), spaced([2, 3], -1, 1));
	expectDerivatives((x, y) => x.maskedFill(x.gt(0), y), spaced([2, 3], -1, 1), spaced([], 0.5, 1));
});

test('maskedFill refuses a mask that is not bool', () => {
	expect(() => ones(2).maskedFill(ones(2), 0)).toThrow(/^maskedFill: the mask must be bool/);
});

test('maskedFill refuses a value with dimensions', () => {
	expect(() => ones(2).maskedFill(ones(2).bool(), ones(2))).toThrow(
		/^maskedFill: the value must be a number/
	);
});
