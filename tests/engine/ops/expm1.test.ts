import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('expm1 computes what PyTorch computes', () => {
	expect(failures('expm1')).toEqual([]);
});

test('the derivatives of expm1 agree with central differences', () => {
	expectDerivatives((x) => x.expm1(), spaced([2, 3], -1, 1));
});

test('expm1_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -1, 1);
	const wanted = x.expm1().tolist();
	expect(x.expm1_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
