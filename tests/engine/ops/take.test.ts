import { expect, test } from 'vitest';
import { ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('take answers as PyTorch does', () => {
	expect(failures('take')).toEqual([]);
});

test('the derivatives of take agree with central differences, twice over', () => {
	expectDerivatives(
		(x) =>
			x.take(
				tensor([
					[0, 5],
					[-1, 2]
				])
			),
		spaced([2, 3], -1, 1)
	);
});

test('take refuses a position outside', () => {
	expect(() => ones(2).take(tensor([2]))).toThrow(/^take: each index must lie in -2…1/);
});
