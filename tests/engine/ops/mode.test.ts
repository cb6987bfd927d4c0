import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('mode answers as PyTorch does', () => {
	expect(failures('mode')).toEqual([]);
});

test('the derivatives of mode agree with central differences, twice over', () => {
	expectDerivatives((x) => x.mode(1).values, spaced([2, 3], -1, 1));
});
