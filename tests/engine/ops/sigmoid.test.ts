import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('sigmoid computes what PyTorch computes', () => {
	expect(failures('sigmoid')).toEqual([]);
});

test('the derivatives of sigmoid agree with central differences', () => {
	expectDerivatives((x) => x.sigmoid(), spaced([2, 3], -2, 2));
});

test('sigmoid_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -2, 2);
	const wanted = x.sigmoid().tolist();
	expect(x.sigmoid_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
