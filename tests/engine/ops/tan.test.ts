import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('tan computes what PyTorch computes', () => {
	expect(failures('tan')).toEqual([]);
});

test('the derivatives of tan agree with central differences', () => {
	expectDerivatives((x) => x.tan(), spaced([2, 3], -1, 1));
});

test('tan_ writes the same numbers in place', () => {
	const x = spaced([2, 3], -1, 1);
	const wanted = x.tan().tolist();
	expect(x.tan_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
