import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('addcdiv answers as PyTorch does', () => {
	expect(failures('addcdiv')).toEqual([]);
});

test('the derivatives of addcdiv agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y, z) => x.addcdiv(y, z, { value: 2 }),
		spaced([2, 3], -1, 1),
		spaced([2, 3], 0.5, 2),
		spaced([3], 0.5, 2)
	);
});

test('addcdiv refuses integers', () => {
	expect(() => ones(2).addcdiv(ones(2).long(), ones(2).long())).toThrow(
		/^addcdiv: integers can't be divided/
	);
});
