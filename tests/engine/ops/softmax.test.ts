import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('softmax answers as PyTorch does', () => {
	expect(failures('softmax')).toEqual([]);
});

test('the derivatives of softmax agree with central differences, twice over', () => {
	expectDerivatives((x) => x.softmax(1), spaced([2, 3], -1, 1));
});

test('softmax refuses integers', () => {
	expect(() => ones(2).long().softmax(0)).toThrow(/^softmax: the dtype must be floating point/);
});
