import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('flatten answers as PyTorch does', () => {
	expect(failures('flatten')).toEqual([]);
});

test('ravel answers as PyTorch does', () => {
	expect(failures('ravel')).toEqual([]);
});

test('the derivatives of flatten agree with central differences, twice over', () => {
	expectDerivatives((x) => x.flatten(), spaced([2, 3], -1, 1));
});

test('flatten refuses dims in the wrong order', () => {
	expect(() => ones(2, 2).flatten(1, 0)).toThrow(/^flatten: startDim must not come after endDim/);
});
