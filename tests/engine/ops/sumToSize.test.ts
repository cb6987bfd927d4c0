import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('sum_to_size answers as PyTorch does', () => {
	expect(failures('sum_to_size')).toEqual([]);
});

test('the derivatives of sumToSize agree with central differences, twice over', () => {
	expectDerivatives((x) => x.sumToSize(2, 1), spaced([2, 3], -1, 1));
});

test('sumToSize refuses sizes that do not broadcast', () => {
	expect(() => ones(2, 3).sumToSize(3, 3)).toThrow(
		/^sumToSize: the sizes must be ones that broadcast/
	);
});
