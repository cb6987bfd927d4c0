import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('narrow answers as PyTorch does', () => {
	expect(failures('narrow')).toEqual([]);
});

test('narrow_copy answers as PyTorch does', () => {
	expect(failures('narrow_copy')).toEqual([]);
});

test('select answers as PyTorch does', () => {
	expect(failures('select')).toEqual([]);
});

test('unbind answers as PyTorch does', () => {
	expect(failures('unbind')).toEqual([]);
});

test('the derivatives of narrow agree with central differences, twice over', () => {
	expectDerivatives((x) => x.narrow(1, 1, 2), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.select(0, 1), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.unbind(1)[2], spaced([2, 3], -1, 1));
});

test('narrow refuses a range outside', () => {
	expect(() => ones(3).narrow(0, 2, 2)).toThrow(
		/^narrow: the range must lie within the 3 positions/
	);
});

test('narrow refuses a position outside', () => {
	expect(() => ones(3).select(0, 3)).toThrow(/^select: the index must lie within the 3 positions/);
});
