import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('sqrt computes what PyTorch computes', () => {
	expect(failures('sqrt')).toEqual([]);
});

test('the derivatives of sqrt agree with central differences', () => {
	expectDerivatives((x) => x.sqrt(), spaced([2, 3], 0.5, 3));
});

test('sqrt_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.5, 3);
	const wanted = x.sqrt().tolist();
	expect(x.sqrt_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
