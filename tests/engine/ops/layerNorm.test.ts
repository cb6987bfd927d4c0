import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { layerNorm } = nn.functional;

test('nn.functional.layer_norm answers as PyTorch does', () => {
	expect(failures('nn.functional.layer_norm')).toEqual([]);
});

test('the derivatives of layerNorm agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y, z) => layerNorm(x, [3], y, z),
		spaced([2, 3], -1, 1),
		spaced([3], 0.5, 2),
		spaced([3], -1, 0)
	);
});
