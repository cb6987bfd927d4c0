import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('nan_to_num answers as PyTorch does', () => {
	expect(failures('nan_to_num')).toEqual([]);
});

test('the derivatives of nanToNum agree with central differences, twice over', () => {
	expectDerivatives((x) => x.nanToNum(), spaced([2, 3], -1, 1));
});
