import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('erf computes what PyTorch computes', () => {
	expect(failures('erf')).toEqual([]);
});

test('the derivatives of erf agree with central differences', () => {
	expectDerivatives((x) => x.erf(), spaced([2, 3], -2, 2));
});

test('erf_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -2, 2);
	const wanted = x.erf().tolist();
	expect(x.erf_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
