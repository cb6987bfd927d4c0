import { expect, test } from 'vitest';
import { hstack } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('hstack answers as PyTorch does', () => {
	expect(failures('hstack')).toEqual([]);
});

test('vstack answers as PyTorch does', () => {
	expect(failures('vstack')).toEqual([]);
});

test('dstack answers as PyTorch does', () => {
	expect(failures('dstack')).toEqual([]);
});

test('column_stack answers as PyTorch does', () => {
	expect(failures('column_stack')).toEqual([]);
});

test('the derivatives of hstack agree with central differences, twice over', () => {
	expectDerivatives((x, y) => hstack([x, y]), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});
