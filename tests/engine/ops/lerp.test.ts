import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('lerp answers as PyTorch does', () => {
	expect(failures('lerp')).toEqual([]);
});

test('the derivatives of lerp agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y, z) => x.lerp(y, z),
		spaced([2, 3], -1, 1),
		spaced([2, 3], 0.5, 2),
		spaced([2, 3], 0.1, 0.9)
	);
	expectDerivatives((x, y) => x.lerp(y, 0.3), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});

test('lerp refuses two dtypes', () => {
	expect(() => ones(2).lerp(ones(2).double(), 0.5)).toThrow(/^lerp: both ends must have one dtype/);
});
