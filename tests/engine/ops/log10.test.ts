import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('log10 computes what PyTorch computes', () => {
	expect(failures('log10')).toEqual([]);
});

test('the derivatives of log10 agree with central differences', () => {
	expectDerivatives((x) => x.log10(), spaced([2, 3], 0.5, 3));
});

test('log10_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.5, 3);
	const wanted = x.log10().tolist();
	expect(x.log10_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
