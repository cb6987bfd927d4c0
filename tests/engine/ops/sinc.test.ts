import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('sinc answers as PyTorch does', () => {
	expect(failures('sinc')).toEqual([]);
});

test('the derivatives of sinc agree with central differences, twice over', () => {
	expectDerivatives((x) => x.sinc(), spaced([2, 3], 0.5, 2));
});
