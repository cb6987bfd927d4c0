import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('sign computes what PyTorch computes', () => {
	expect(failures('sign')).toEqual([]);
});

test('the derivatives of sign agree with central differences', () => {
	expectDerivatives((x) => x.sign(), spaced([2, 3], 0.3, 2));
});

test('sign_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.3, 2);
	const wanted = x.sign().tolist();
	expect(x.sign_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
