import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('nanmean answers as PyTorch does', () => {
	expect(failures('nanmean')).toEqual([]);
});

test('the derivatives of nanmean agree with central differences, twice over', () => {
	expectDerivatives((x) => x.nanmean(1), spaced([2, 3], -1, 1));
});

test('nanmean refuses integers', () => {
	expect(() => ones(2).long().nanmean()).toThrow(/^nanmean: the dtype must be floating point/);
});
