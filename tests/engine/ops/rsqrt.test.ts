import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('rsqrt computes what PyTorch computes', () => {
	expect(failures('rsqrt')).toEqual([]);
});

test('the derivatives of rsqrt agree with central differences', () => {
	expectDerivatives((x) => x.rsqrt(), spaced([2, 3], 0.5, 3));
});

test('rsqrt_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.5, 3);
	const wanted = x.rsqrt().tolist();
	expect(x.rsqrt_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
