import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('trunc computes what PyTorch computes', () => {
	expect(failures('trunc')).toEqual([]);
});

test('the derivatives of trunc agree with central differences', () => {
	expectDerivatives((x) => x.trunc(), spaced([2, 3], 0.3, 0.7));
});

test('trunc_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.3, 0.7);
	const wanted = x.trunc().tolist();
	expect(x.trunc_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
