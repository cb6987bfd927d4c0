import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('triu answers as PyTorch does', () => {
	expect(failures('triu')).toEqual([]);
});

test('the derivatives of triu agree with central differences, twice over', () => {
	expectDerivatives((x) => x.triu(1), spaced([2, 3], -1, 1));
});

test('triu refuses a vector', () => {
	expect(() => ones(2).triu()).toThrow(/^triu: the tensor must have at least 2/);
});
