import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('std answers as PyTorch does', () => {
	expect(failures('std')).toEqual([]);
});

test('the derivatives of std agree with central differences, twice over', () => {
	expectDerivatives((x) => x.std(1), spaced([2, 3], -1, 1));
});

test('std refuses integers', () => {
	expect(() => ones(2).long().std()).toThrow(/^std: the dtype must be floating point/);
});
