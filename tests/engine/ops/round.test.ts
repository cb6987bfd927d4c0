import { expect, test } from 'vitest';
import { float32, ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('round answers as PyTorch does', () => {
	expect(failures('round')).toEqual([]);
});

test('the derivatives of round agree with central differences, twice over', () => {
	expectDerivatives((x) => x.round({ decimals: 1 }), spaced([2, 3], 0.31, 0.34));
});

test('round refuses decimals of integers', () => {
	expect(() => ones(2).long().round({ decimals: 1 })).toThrow(
		/^round: only floating-point numbers have decimals/
	);
});

test('the sign of a zero is that of PyTorch', () => {
	const x = tensor([-0.5, -0.4, 0.4, -0]);
	expect(x.round().tolist()).toEqual([-0, -0, 0, -0]);
	expect(tensor([NaN, -0, -3]).sign().tolist()).toEqual([0, 0, -1]);
	expect(tensor([0, 4], { dtype: float32 }).floorDivide(-2).tolist()).toEqual([-0, -2]);
});
