import { expect, test } from 'vitest';
import { bool, int64, tensor, uint8 } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('bitwiseNot computes what PyTorch computes', () => {
	expect(failures('bitwise_not')).toEqual([]);
});

test('bits beyond the last 32 count too', () => {
	const big = tensor([2 ** 40 + 5, -(2 ** 40), -1], { dtype: int64 });
	expect(big.bitwiseAnd(2 ** 40 + 1).tolist()).toEqual([2 ** 40 + 1, 2 ** 40, 2 ** 40 + 1]);
	expect(big.bitwiseOr(2 ** 33).tolist()).toEqual([2 ** 40 + 2 ** 33 + 5, 2 ** 33 - 2 ** 40, -1]);
	expect(big.bitwiseXor(-1).tolist()).toEqual(big.bitwiseNot().tolist());
	expect(tensor([0, 7], { dtype: uint8 }).bitwiseNot().tolist()).toEqual([255, 248]);
});

test('masks are combined as with & and | in Python, and stay truths', () => {
	const x = tensor([1, 5, 9]);
	const inside = x.gt(2).bitwiseAnd(x.lt(8));
	expect(inside.dtype).toBe(bool);
	expect(x.maskedSelect(inside.bitwiseNot()).tolist()).toEqual([1, 9]);
	expect(x.gt(2).bitwiseOr_(x.lt(2)).tolist()).toEqual([true, true, true]);
});

test('fractions have no bits to compare', () => {
	expect(() => tensor([0.5]).bitwiseAnd(1)).toThrow(
		'bitwiseAnd: the operands must be whole numbers or truths, got float32'
	);
	expect(() => tensor([1]).bitwiseOr(0.5)).toThrow('got a fraction');
	expect(() => tensor([0.5]).bitwiseNot()).toThrow('bitwiseNot: the operands must be whole');
});
