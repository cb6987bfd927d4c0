import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('repeat_interleave answers as PyTorch does', () => {
	expect(failures('repeat_interleave')).toEqual([]);
});

test('the derivatives of repeatInterleave agree with central differences, twice over', () => {
	expectDerivatives((x) => x.repeatInterleave(2, { dim: 1 }), spaced([2, 3], -1, 1));
});
