import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('atan computes what PyTorch computes', () => {
	expect(failures('atan')).toEqual([]);
});

test('the derivatives of atan agree with central differences', () => {
	expectDerivatives((x) => x.atan(), spaced([2, 3], -2, 2));
});

test('atan_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -2, 2);
	const wanted = x.atan().tolist();
	expect(x.atan_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
