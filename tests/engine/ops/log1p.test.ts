import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('log1p computes what PyTorch computes', () => {
	expect(failures('log1p')).toEqual([]);
});

test('the derivatives of log1p agree with central differences', () => {
	expectDerivatives((x) => x.log1p(), spaced([2, 3], -0.5, 3));
});

test('log1p_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -0.5, 3);
	const wanted = x.log1p().tolist();
	expect(x.log1p_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
