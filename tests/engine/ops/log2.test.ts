import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('log2 computes what PyTorch computes', () => {
	expect(failures('log2')).toEqual([]);
});

test('the derivatives of log2 agree with central differences', () => {
	expectDerivatives((x) => x.log2(), spaced([2, 3], 0.5, 3));
});

test('log2_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.5, 3);
	const wanted = x.log2().tolist();
	expect(x.log2_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
