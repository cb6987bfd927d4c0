import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('asinh computes what PyTorch computes', () => {
	expect(failures('asinh')).toEqual([]);
});

test('the derivatives of asinh agree with central differences', () => {
	expectDerivatives((x) => x.asinh(), spaced([2, 3], -2, 2));
});

test('asinh_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -2, 2);
	const wanted = x.asinh().tolist();
	expect(x.asinh_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
