import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('rsub answers as PyTorch does', () => {
	expect(failures('rsub')).toEqual([]);
});

test('__rsub__ answers as PyTorch does', () => {
	expect(failures('__rsub__')).toEqual([]);
});

test('the derivatives of rsub agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.rsub(y, { alpha: 2 }), spaced([2, 3], -1, 1), spaced([3], 0.5, 2));
});

test('rsub refuses truths', () => {
	expect(() => ones(2).bool().rsub(1)).toThrow(/^rsub: the tensors must hold numbers/);
});
