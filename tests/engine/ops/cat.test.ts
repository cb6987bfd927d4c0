import { expect, test } from 'vitest';
import { cat, ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('cat answers as PyTorch does', () => {
	expect(failures('cat')).toEqual([]);
});

test('the derivatives of cat agree with central differences, twice over', () => {
	expectDerivatives((x, y) => cat([x, y], 1), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});

test('cat refuses unequal sizes', () => {
	expect(() => cat([ones(2, 2), ones(3, 3)])).toThrow(/^cat: all sizes but that of dim 0/);
});

test('cat refuses scalars', () => {
	expect(() => cat([tensor(1), tensor(2)])).toThrow(/^cat: tensors with at least one dimension/);
});

test('cat refuses nothing', () => {
	expect(() => cat([])).toThrow(/^cat: tensors with at least one dimension/);
});
