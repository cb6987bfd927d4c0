import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('inner answers as PyTorch does', () => {
	expect(failures('inner')).toEqual([]);
});

test('vdot answers as PyTorch does', () => {
	expect(failures('vdot')).toEqual([]);
});

test('the derivatives of inner agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.inner(y), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});

test('inner refuses sizes that differ', () => {
	expect(() => ones(2).inner(ones(3))).toThrow(/^inner: the last sizes must be equal/);
});
