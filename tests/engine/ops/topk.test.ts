import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('topk answers as PyTorch does', () => {
	expect(failures('topk')).toEqual([]);
});

test('the derivatives of topk agree with central differences, twice over', () => {
	expectDerivatives((x) => x.topk(2).values, spaced([2, 3], -1, 1));
});

test('topk refuses more than there are', () => {
	expect(() => ones(2).topk(3)).toThrow(/^topk: k must be a whole number from 0 to 2/);
});
