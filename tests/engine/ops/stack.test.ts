import { expect, test } from 'vitest';
import { ones, stack } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('stack answers as PyTorch does', () => {
	expect(failures('stack')).toEqual([]);
});

test('the derivatives of stack agree with central differences, twice over', () => {
	expectDerivatives((x, y) => stack([x, y], 1), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});

test('stack refuses unequal shapes', () => {
	expect(() => stack([ones(2), ones(3)])).toThrow(/^stack: all tensors must have one shape/);
});

test('stack refuses nothing', () => {
	expect(() => stack([])).toThrow(/^stack: at least one tensor/);
});
