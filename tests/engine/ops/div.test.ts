import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
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
