import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('abs computes what PyTorch computes', () => {
	expect(failures('abs')).toEqual([]);
});

test('the derivatives of abs agree with central differences', () => {
	expectDerivatives((x) => x.abs(), spaced([2, 3], 0.3, 2));
});

test('abs_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.3, 2);
	const wanted = x.abs().tolist();
	expect(x.abs_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
