import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('tensor_split answers as PyTorch does', () => {
	expect(failures('tensor_split')).toEqual([]);
});

test('hsplit answers as PyTorch does', () => {
	expect(failures('hsplit')).toEqual([]);
});

test('vsplit answers as PyTorch does', () => {
	expect(failures('vsplit')).toEqual([]);
});

test('dsplit answers as PyTorch does', () => {
	expect(failures('dsplit')).toEqual([]);
});

test('the derivatives of tensorSplit agree with central differences, twice over', () => {
	expectDerivatives((x) => x.tensorSplit(2, 1)[0], spaced([2, 3], -1, 1));
});

test('tensorSplit refuses unequal sections', () => {
	expect(() => ones(5).hsplit(2)).toThrow(/^hsplit: the sections must be equally long/);
});
