import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('sub answers as PyTorch does', () => {
	expect(failures('sub')).toEqual([]);
});

test('the derivatives of sub agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.sub(y, { alpha: 2 }), spaced([2, 3], -1, 1), spaced([3], 0.5, 2));
});

test('sub refuses truths', () => {
	expect(() => ones(2).bool().sub(ones(2))).toThrow(/^sub: the tensors must hold numbers/);
});
