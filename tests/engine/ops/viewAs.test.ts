import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('view_as answers as PyTorch does', () => {
	expect(failures('view_as')).toEqual([]);
});

test('reshape_as answers as PyTorch does', () => {
	expect(failures('reshape_as')).toEqual([]);
});

test('the derivatives of viewAs agree with central differences, twice over', () => {
	expectDerivatives((x) => x.viewAs(ones(3, 2)), spaced([2, 3], -1, 1));
});
