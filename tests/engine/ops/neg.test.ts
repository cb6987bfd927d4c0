import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('neg answers as PyTorch does', () => {
	expect(failures('neg')).toEqual([]);
});

test('the derivatives of neg agree with central differences, twice over', () => {
	expectDerivatives((x) => x.neg(), spaced([2, 3], -1, 1));
});

test('neg refuses truths', () => {
	expect(() => ones(2).bool().neg()).toThrow(/^neg: the tensor must hold numbers/);
});
