import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('exp computes what PyTorch computes', () => {
	expect(failures('exp')).toEqual([]);
});

test('the derivatives of exp agree with central differences', () => {
	expectDerivatives((x) => x.exp(), spaced([2, 3], -1, 1));
});

test('exp_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -1, 1);
	const wanted = x.exp().tolist();
	expect(x.exp_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
