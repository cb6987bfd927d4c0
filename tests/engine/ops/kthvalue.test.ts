import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('kthvalue answers as PyTorch does', () => {
	expect(failures('kthvalue')).toEqual([]);
});

test('the derivatives of kthvalue agree with central differences, twice over', () => {
	expectDerivatives((x) => x.kthvalue(2).values, spaced([2, 3], -1, 1));
});

test('kthvalue refuses counting from 0', () => {
	expect(() => ones(2).kthvalue(0)).toThrow(/^kthvalue: k must be a whole number from 1 to 2/);
});
