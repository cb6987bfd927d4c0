import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('sinh computes what PyTorch computes', () => {
	expect(failures('sinh')).toEqual([]);
});

test('the derivatives of sinh agree with central differences', () => {
	expectDerivatives((x) => x.sinh(), spaced([2, 3], -1.5, 1.5));
});

test('sinh_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -1.5, 1.5);
	const wanted = x.sinh().tolist();
	expect(x.sinh_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
