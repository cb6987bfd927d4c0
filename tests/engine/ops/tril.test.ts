import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('tril answers as PyTorch does', () => {
	expect(failures('tril')).toEqual([]);
});

test('the derivatives of tril agree with central differences, twice over', () => {
	expectDerivatives((x) => x.tril(), spaced([2, 3], -1, 1));
});

test('tril refuses a vector', () => {
	expect(() => ones(2).tril()).toThrow(/^tril: the tensor must have at least 2/);
});
