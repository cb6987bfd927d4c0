import { expect, test } from 'vitest';
import { ones, where } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('where answers as PyTorch does', () => {
	expect(failures('where')).toEqual([]);
});

test('the derivatives of where agree with central differences, twice over', () => {
	expectDerivatives((x, y) => where(x.gt(0), x, y), spaced([2, 3], -1, 1), spaced([3], 0.5, 2));
});

test('where refuses a condition that is not bool', () => {
	expect(() => where(ones(2), 1, 2)).toThrow(/^where: the condition must be bool/);
});
