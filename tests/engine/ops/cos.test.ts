import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('cos computes what PyTorch computes', () => {
	expect(failures('cos')).toEqual([]);
});

test('the derivatives of cos agree with central differences', () => {
	expectDerivatives((x) => x.cos(), spaced([2, 3], -2, 2));
});

test('cos_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -2, 2);
	const wanted = x.cos().tolist();
	expect(x.cos_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
