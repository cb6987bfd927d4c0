import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('mul answers as PyTorch does', () => {
	expect(failures('mul')).toEqual([]);
});

test('__rmul__ answers as PyTorch does', () => {
	expect(failures('__rmul__')).toEqual([]);
});

test('the derivatives of mul agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.mul(y), spaced([2, 3], -1, 1), spaced([3], 0.5, 2));
});

test('mul refuses a float result written into integers', () => {
	expect(() => ones(2).long().mul_(0.5)).toThrow(/^mul_: the result must fit the dtype/);
});
