import { expect, test } from 'vitest';
import { broadcastTensors } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('broadcast_tensors answers as PyTorch does', () => {
	expect(failures('broadcast_tensors')).toEqual([]);
});

test('the derivatives of broadcastTensors agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y) => broadcastTensors(x, y)[1],
		spaced([2, 3], -1, 1),
		spaced([3], 0.5, 2)
	);
});
