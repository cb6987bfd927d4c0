import { expect, test } from 'vitest';
import {
	bool,
	empty,
	emptyLike,
	eye,
	float32,
	float64,
	full,
	fullLike,
	int32,
	int64,
	ones,
	onesLike,
	zeros,
	zerosLike
} from '#lib/engine/index.ts';

test('sizes come as one list or one by one, keyword arguments last', () => {
	expect(zeros(2, 3).shape).toEqual([2, 3]);
	expect(zeros([2, 3]).shape).toEqual([2, 3]);
	expect(zeros().shape).toEqual([]);
	expect(ones(2, { dtype: int32 }).dtype).toBe(int32);
	expect(ones([2], { requiresGrad: true }).requiresGrad).toBe(true);
	expect(empty(0, 2).shape).toEqual([0, 2]);
	expect(() => zeros(2, -1)).toThrow('zeros: sizes must be whole numbers of 0 or more');
});

test('full takes its dtype from the value', () => {
	expect(full([2], 7)).toMatchObject({ dtype: int64 });
	expect(full([2], 0.5)).toMatchObject({ dtype: float32 });
	expect(full([2], true)).toMatchObject({ dtype: bool });
	expect(String(full([2], 7, { dtype: float32 }))).toBe('tensor([7., 7.])');
});

test('eye has ones on the diagonal', () => {
	expect(eye(2).tolist()).toEqual([
		[1, 0],
		[0, 1]
	]);
	expect(eye(2, 3, { dtype: int64 }).tolist()).toEqual([
		[1, 0, 0],
		[0, 1, 0]
	]);
	expect(eye(3, 1).tolist()).toEqual([[1], [0], [0]]);
});

test('the twins take shape and dtype from a tensor, new… only the dtype', () => {
	const x = ones(2, 2, { dtype: float64 });
	for (const y of [zerosLike(x), onesLike(x), emptyLike(x), fullLike(x, 3)])
		expect(y).toMatchObject({ shape: [2, 2], dtype: float64, requiresGrad: false });
	for (const y of [x.newZeros(3), x.newOnes([3]), x.newEmpty(3), x.newFull([3], 1)])
		expect(y).toMatchObject({ shape: [3], dtype: float64 });
	expect(zerosLike(x, { dtype: int64 }).dtype).toBe(int64);
	expect(x.newFull([2], 3).tolist()).toEqual([3, 3]);
});

test('T reverses the dimensions without a copy', () => {
	const x = zeros(2, 3, 4);
	expect(x.T.shape).toEqual([4, 3, 2]);
	expect(x.T.stride()).toEqual([1, 4, 12]);
	expect(zeros(2, 3).T.shape).toEqual([3, 2]);
	expect(zeros(2).T.shape).toEqual([2]);
	expect(x.ndim).toBe(3);
});
