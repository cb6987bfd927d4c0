import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('sum answers as PyTorch does', () => {
	expect(failures('sum')).toEqual([]);
});

test('the derivatives of sum agree with central differences, twice over', () => {
	expectDerivatives((x) => x.sum(), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.sum([0], { keepdim: true }), spaced([2, 3], -1, 1));
});

test('sum refuses a dim that is not there', () => {
	expect(() => ones(2).sum(1)).toThrow(/^sum: dim must be between -1 and 0/);
});

test('sum refuses a dim named twice', () => {
	expect(() => ones(2, 2).sum([0, -2])).toThrow(/^sum: each dim must be named once/);
});
