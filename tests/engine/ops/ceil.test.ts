import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('ceil computes what PyTorch computes', () => {
	expect(failures('ceil')).toEqual([]);
});

test('the derivatives of ceil agree with central differences', () => {
	expectDerivatives((x) => x.ceil(), spaced([2, 3], 0.3, 0.7));
});

test('ceil_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.3, 0.7);
	const wanted = x.ceil().tolist();
	expect(x.ceil_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
