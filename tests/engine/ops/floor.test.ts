import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('floor computes what PyTorch computes', () => {
	expect(failures('floor')).toEqual([]);
});

test('the derivatives of floor agree with central differences', () => {
	expectDerivatives((x) => x.floor(), spaced([2, 3], 0.3, 0.7));
});

test('floor_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.3, 0.7);
	const wanted = x.floor().tolist();
	expect(x.floor_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
