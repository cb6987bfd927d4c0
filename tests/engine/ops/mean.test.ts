import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('mean answers as PyTorch does', () => {
	expect(failures('mean')).toEqual([]);
});

test('the derivatives of mean agree with central differences, twice over', () => {
	expectDerivatives((x) => x.mean(1), spaced([2, 3], -1, 1));
});

test('mean refuses integers', () => {
	expect(() => ones(2).long().mean()).toThrow(/^mean: the dtype must be floating point/);
});
