import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('frac computes what PyTorch computes', () => {
	expect(failures('frac')).toEqual([]);
});

test('the derivatives of frac agree with central differences', () => {
	expectDerivatives((x) => x.frac(), spaced([2, 3], 0.3, 0.7));
});

test('frac_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.3, 0.7);
	const wanted = x.frac().tolist();
	expect(x.frac_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
