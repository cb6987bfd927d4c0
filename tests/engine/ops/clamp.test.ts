import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('clamp answers as PyTorch does', () => {
	expect(failures('clamp')).toEqual([]);
});

test('clamp_min answers as PyTorch does', () => {
	expect(failures('clamp_min')).toEqual([]);
});

test('clamp_max answers as PyTorch does', () => {
	expect(failures('clamp_max')).toEqual([]);
});

test('the derivatives of clamp agree with central differences, twice over', () => {
	expectDerivatives((x) => x.clamp({ min: -0.45, max: 0.55 }), spaced([2, 3], -1, 1));
	expectDerivatives(
		(x, y, z) => x.clamp(y, z),
		spaced([2, 3], -1, 1),
		spaced([3], -0.6, -0.2),
		spaced([3], 0.13, 0.57)
	);
});

test('clamp refuses no bound', () => {
	expect(() => ones(2).clamp()).toThrow(/^clamp: at least one bound must be given/);
});
