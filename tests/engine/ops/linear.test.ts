import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { linear } = nn.functional;

test('nn.functional.linear answers as PyTorch does', () => {
	expect(failures('nn.functional.linear')).toEqual([]);
});

test('the derivatives of linear agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y, z) => linear(x, y, z),
		spaced([2, 3], -1, 1),
		spaced([2, 3], 0, 1),
		spaced([2], 0, 1)
	);
});
