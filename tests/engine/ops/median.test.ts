import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('median answers as PyTorch does', () => {
	expect(failures('median')).toEqual([]);
});

test('the derivatives of median agree with central differences, twice over', () => {
	expectDerivatives((x) => x.median(), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.median(1).values, spaced([2, 3], -1, 1));
});
