import { expect, test } from 'vitest';
import { ones, pow } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('pow answers as PyTorch does', () => {
	expect(failures('pow')).toEqual([]);
});

test('__rpow__ answers as PyTorch does', () => {
	expect(failures('__rpow__')).toEqual([]);
});

test('the derivatives of pow agree with central differences, twice over', () => {
	expectDerivatives((x, y) => pow(x, y), spaced([2, 3], 0.5, 2), spaced([3], 0.5, 2));
	expectDerivatives((x) => x.pow(3), spaced([2, 3], 0.5, 2));
	expectDerivatives((x) => pow(2, x), spaced([2, 3], -1, 1));
});

test('pow refuses integers raised to a negative power', () => {
	expect(() => ones(2).long().pow(-1)).toThrow(
		/^pow: integers can't be raised to a negative power/
	);
});
