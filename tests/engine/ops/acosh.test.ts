import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('acosh computes what PyTorch computes', () => {
	expect(failures('acosh')).toEqual([]);
});

test('the derivatives of acosh agree with central differences', () => {
	expectDerivatives((x) => x.acosh(), spaced([2, 3], 1.5, 4));
});

test('acosh_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 1.5, 4);
	const wanted = x.acosh().tolist();
	expect(x.acosh_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
