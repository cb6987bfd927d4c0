import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('tanh computes what PyTorch computes', () => {
	expect(failures('tanh')).toEqual([]);
});

test('the derivatives of tanh agree with central differences', () => {
	expectDerivatives((x) => x.tanh(), spaced([2, 3], -1.5, 1.5));
});

test('tanh_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -1.5, 1.5);
	const wanted = x.tanh().tolist();
	expect(x.tanh_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
