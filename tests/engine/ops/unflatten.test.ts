import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('unflatten answers as PyTorch does', () => {
	expect(failures('unflatten')).toEqual([]);
});

test('the derivatives of unflatten agree with central differences, twice over', () => {
	expectDerivatives((x) => x.unflatten(1, [3, -1]), spaced([2, 3], -1, 1));
});

test('unflatten refuses sizes that do not fit', () => {
	expect(() => ones(4).unflatten(0, [3, 2])).toThrow(
		/^unflatten: the sizes must multiply to the 4 positions/
	);
});
