import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('masked_scatter answers as PyTorch does', () => {
	expect(failures('masked_scatter')).toEqual([]);
});

test('the derivatives of maskedScatter agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y) => x.maskedScatter(x.gt(0), y),
		spaced([2, 3], -1, 1),
		spaced([2, 3], 0.5, 2)
	);
});

test('maskedScatter refuses too few elements', () => {
	expect(() => ones(3).maskedScatter(ones(3).bool(), ones(2))).toThrow(
		/^maskedScatter: the source must have an element for each/
	);
});
