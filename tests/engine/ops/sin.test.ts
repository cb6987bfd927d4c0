import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('sin computes what PyTorch computes', () => {
	expect(failures('sin')).toEqual([]);
});

test('the derivatives of sin agree with central differences', () => {
	expectDerivatives((x) => x.sin(), spaced([2, 3], -2, 2));
});

test('sin_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -2, 2);
	const wanted = x.sin().tolist();
	expect(x.sin_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
