import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('atan2 answers as PyTorch does', () => {
	expect(failures('atan2')).toEqual([]);
});

test('the derivatives of atan2 agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.atan2(y), spaced([2, 3], -1, 1), spaced([2, 3], 0.4, 2));
});
