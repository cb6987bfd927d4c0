import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { normalize } = nn.functional;

test('nn.functional.normalize answers as PyTorch does', () => {
	expect(failures('nn.functional.normalize')).toEqual([]);
});

test('the derivatives of normalize agree with central differences, twice over', () => {
	expectDerivatives((x) => normalize(x), spaced([2, 3], 0.5, 2));
});
