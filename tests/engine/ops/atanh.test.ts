import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('atanh computes what PyTorch computes', () => {
	expect(failures('atanh')).toEqual([]);
});

test('the derivatives of atanh agree with central differences', () => {
	expectDerivatives((x) => x.atanh(), spaced([2, 3], -0.8, 0.8));
});

test('atanh_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -0.8, 0.8);
	const wanted = x.atanh().tolist();
	expect(x.atanh_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
