import { expect, test } from 'vitest';
import { tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('index_fill answers as PyTorch does', () => {
	expect(failures('index_fill')).toEqual([]);
});

test('the derivatives of indexFill agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y) => x.indexFill(1, tensor([0, 2, 0]), y),
		spaced([2, 3], -1, 1),
		spaced([], 0.5, 1)
	);
});
