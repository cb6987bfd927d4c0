import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('tensordot answers as PyTorch does', () => {
	expect(failures('tensordot')).toEqual([]);
});

test('the derivatives of tensordot agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y) =>
			x.tensordot(y, [
				[0, 1],
				[1, 0]
			]),
		spaced([2, 3], -1, 1),
		spaced([3, 2], 0, 1)
	);
});

test('tensordot refuses sizes that differ', () => {
	expect(() => ones(2).tensordot(ones(3), 1)).toThrow(
		/^tensordot: the dims to be summed must have equal sizes/
	);
});
