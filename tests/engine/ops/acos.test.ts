import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('acos computes what PyTorch computes', () => {
	expect(failures('acos')).toEqual([]);
});

test('the derivatives of acos agree with central differences', () => {
	expectDerivatives((x) => x.acos(), spaced([2, 3], -0.8, 0.8));
});

test('acos_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -0.8, 0.8);
	const wanted = x.acos().tolist();
	expect(x.acos_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
