import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('split answers as PyTorch does', () => {
	expect(failures('split')).toEqual([]);
});

test('split_with_sizes answers as PyTorch does', () => {
	expect(failures('split_with_sizes')).toEqual([]);
});

test('chunk answers as PyTorch does', () => {
	expect(failures('chunk')).toEqual([]);
});

test('the derivatives of split agree with central differences, twice over', () => {
	expectDerivatives((x) => x.split(2, 1)[1].mul(x.chunk(3, 1)[0]), spaced([2, 3], -1, 1));
});

test('split refuses sizes that do not add up', () => {
	expect(() => ones(4).split([1, 2])).toThrow(/^split: the sizes must add up to the 4 positions/);
});

test('split refuses no chunks', () => {
	expect(() => ones(4).chunk(0)).toThrow(/^chunk: the number of chunks must be/);
});
