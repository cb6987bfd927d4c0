import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('asin computes what PyTorch computes', () => {
	expect(failures('asin')).toEqual([]);
});

test('the derivatives of asin agree with central differences', () => {
	expectDerivatives((x) => x.asin(), spaced([2, 3], -0.8, 0.8));
});

test('asin_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -0.8, 0.8);
	const wanted = x.asin().tolist();
	expect(x.asin_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
