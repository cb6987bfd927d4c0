import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('cosh computes what PyTorch computes', () => {
	expect(failures('cosh')).toEqual([]);
});

test('the derivatives of cosh agree with central differences', () => {
	expectDerivatives((x) => x.cosh(), spaced([2, 3], -1.5, 1.5));
});

test('cosh_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -1.5, 1.5);
	const wanted = x.cosh().tolist();
	expect(x.cosh_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
