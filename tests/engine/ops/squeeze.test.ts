import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('squeeze answers as PyTorch does', () => {
	expect(failures('squeeze')).toEqual([]);
});

test('the derivatives of squeeze agree with central differences, twice over', () => {
	expectDerivatives((x) => x.unsqueeze(1).squeeze(), spaced([2, 3], -1, 1));
});
