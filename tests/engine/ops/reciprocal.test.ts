import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('reciprocal computes what PyTorch computes', () => {
	expect(failures('reciprocal')).toEqual([]);
});

test('the derivatives of reciprocal agree with central differences', () => {
	expectDerivatives((x) => x.reciprocal(), spaced([2, 3], 0.5, 3));
});

test('reciprocal_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.5, 3);
	const wanted = x.reciprocal().tolist();
	expect(x.reciprocal_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
