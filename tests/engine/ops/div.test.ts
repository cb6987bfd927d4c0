import { expect, test } from 'vitest';
import { ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('div answers as PyTorch does', () => {
	expect(failures('div')).toEqual([]);
});

test('__rdiv__ answers as PyTorch does', () => {
	expect(failures('__rdiv__')).toEqual([]);
});

test('the derivatives of div agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.div(y), spaced([2, 3], -1, 1), spaced([3], 0.5, 2));
});

test('div refuses integers divided in place', () => {
	expect(() => ones(2).long().div_(2)).toThrow(/^div_: the result must fit the dtype/);
});

test('div refuses an unknown rounding', () => {
	expect(() => ones(2).div(2, { roundingMode: 'up' as 'floor' })).toThrow(
		/^div: roundingMode must be 'trunc', 'floor' or null/
	);
});

test('a quotient is one of float32 before it is rounded towards 0', () => {
	// PyTorch 1.13; downwards it is 9, for there the remainder counts.
	expect(tensor(6.06).div(tensor(0.606), { roundingMode: 'trunc' }).item()).toBe(10);
	expect(tensor(6.06).div(tensor(0.606), { roundingMode: 'floor' }).item()).toBe(9);
	expect(tensor(6.06).div(0.606, { roundingMode: 'trunc' }).item()).toBe(10);
});
