import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('quantile answers as PyTorch does', () => {
	expect(failures('quantile')).toEqual([]);
});

test('the derivatives of quantile agree with central differences, twice over', () => {
	expectDerivatives((x) => x.quantile(0.3, 1), spaced([2, 3], -1, 1));
	expectDerivatives((x, q) => x.quantile(q), spaced([4], -1, 1), spaced([2], 0.2, 0.7));
});

test('quantile refuses a share above 1', () => {
	expect(() => ones(2).quantile(2)).toThrow(
		/^quantile: floating-point elements and shares from 0 to 1/
	);
});
