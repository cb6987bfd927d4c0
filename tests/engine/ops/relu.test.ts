import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('relu computes what PyTorch computes', () => {
	expect(failures('nn.functional.relu')).toEqual([]);
});

test('the derivatives of relu agree with central differences', () => {
	expectDerivatives((x) => x.relu(), spaced([2, 3], 0.3, 2));
});

test('relu_ writes the same numbers in place', () => {
	const x = spaced([2, 3], 0.3, 2);
	const wanted = x.relu().tolist();
	expect(x.relu_().tolist()).toEqual(wanted);
	expect(x.tolist()).toEqual(wanted);
});
