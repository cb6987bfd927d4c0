import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('copysign answers as PyTorch does', () => {
	expect(failures('copysign')).toEqual([]);
});

test('the derivatives of copysign agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.copysign(y), spaced([2, 3], 0.3, 1), spaced([2, 3], -2, -1));
});
