import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('diff answers as PyTorch does', () => {
	expect(failures('diff')).toEqual([]);
});

test('the derivatives of diff agree with central differences, twice over', () => {
	expectDerivatives((x) => x.diff({ n: 2 }), spaced([2, 3], -1, 1));
});
