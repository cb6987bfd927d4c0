import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('erfc computes what PyTorch computes', () => {
	expect(failures('erfc')).toEqual([]);
});

test('the derivatives of erfc agree with central differences', () => {
	expectDerivatives((x) => x.erfc(), spaced([2, 3], -2, 2));
});

test('erfc_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -2, 2);
	const wanted = x.erfc().tolist();
	expect(x.erfc_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
