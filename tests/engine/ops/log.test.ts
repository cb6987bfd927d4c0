import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('log computes what PyTorch computes', () => {
	expect(failures('log')).toEqual([]);
});

test('the derivatives of log agree with central differences', () => {
	expectDerivatives((x) => x.log(), spaced([2, 3], 0.5, 3));
});

test('log_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.5, 3);
	const wanted = x.log().tolist();
	expect(x.log_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
