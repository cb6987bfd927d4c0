import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('exp2 computes what PyTorch computes', () => {
	expect(failures('exp2')).toEqual([]);
});

test('the derivatives of exp2 agree with central differences', () => {
	expectDerivatives((x) => x.exp2(), spaced([2, 3], -1, 1));
});

test('exp2_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -1, 1);
	const wanted = x.exp2().tolist();
	expect(x.exp2_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
