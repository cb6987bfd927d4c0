import { expect, test } from 'vitest';
import {
	asTensor,
	bool,
	ByteTensor,
	DoubleTensor,
	float32,
	float64,
	FloatTensor,
	fromNumpy,
	full,
	int16,
	int32,
	int64,
	IntTensor,
	LongTensor,
	ShortTensor,
	tensor,
	uint8,
	zeros
} from '#lib/engine/index.ts';

test('the dtype follows from all elements', () => {
	expect(tensor([1, 2]).dtype).toBe(int64);
	expect(tensor([1, 2.5]).dtype).toBe(float32);
	expect(tensor([1, NaN]).dtype).toBe(float32);
	expect(tensor([true, false]).dtype).toBe(bool);
	expect(tensor([true, 2]).dtype).toBe(int64);
	expect(tensor([]).dtype).toBe(float32);
	expect(tensor(new Float64Array(2)).dtype).toBe(float64);
	expect(tensor(new Uint8Array(2)).dtype).toBe(uint8);
});

test('values are converted towards zero', () => {
	expect(tensor([1.7, -1.7, -0.5], { dtype: int64 }).tolist()).toEqual([1, -1, 0]);
	expect(tensor([0, 0.5], { dtype: bool }).tolist()).toEqual([false, true]);
});

test('tensors of one element count as numbers', () => {
	expect(tensor([tensor(1), tensor([2])]).tolist()).toEqual([1, 2]);
});

test('ragged rows and strangers are errors', () => {
	expect(() => tensor([[1, 2], [3]])).toThrow('tensor: all rows must have the same shape');
	expect(() => tensor([[1], 2])).toThrow('got [1] and []');
	expect(() => tensor(['a'] as unknown as number[])).toThrow('tensor: the data must be numbers');
});

test('tensor copies, fromNumpy and asTensor share', () => {
	const array = new Float32Array([1, 2, 3, 4]);
	const copied = tensor(array);
	const shared = fromNumpy(array, [2, 2]);
	const as = asTensor(array);
	array[0] = 9;
	expect(copied.tolist()).toEqual([1, 2, 3, 4]);
	expect(shared.tolist()).toEqual([
		[9, 2],
		[3, 4]
	]);
	expect(as.tolist()).toEqual([9, 2, 3, 4]);
	shared.add_(1);
	expect([...array]).toEqual([10, 3, 4, 5]);
	expect(asTensor(shared)).toBe(shared);
	expect(asTensor(array, { dtype: float64 }).add_(1).tolist()).toEqual([11, 4, 5, 6]);
	expect(array[0]).toBe(10);
});

test('fromNumpy refuses what it can not share', () => {
	expect(() => fromNumpy(new BigInt64Array(1) as unknown as Float32Array)).toThrow(
		'fromNumpy: a Float32Array'
	);
	expect(() => fromNumpy(new Float32Array(3), [2, 2])).toThrow(
		'fromNumpy: the sizes must multiply'
	);
});

test('numpy shares memory in both directions, from any view', () => {
	const x = zeros(2, 3);
	const array = x.numpy();
	array[4] = 7;
	expect(x.tolist()).toEqual([
		[0, 0, 0],
		[0, 7, 0]
	]);
	x.add_(1);
	expect([...array]).toEqual([1, 1, 1, 1, 8, 1]);
	const second = x.select(0, 1).numpy();
	second[0] = -1;
	expect(array[3]).toBe(-1);
	expect(() => x.t().numpy()).toThrow('numpy: the elements must lie in row-major order');
	expect(() => zeros(1, { requiresGrad: true }).numpy()).toThrow('use detach().numpy()');
});

test('constructors carry the dtype in their name', () => {
	expect(IntTensor([1, 2])).toMatchObject({ dtype: int32 });
	expect(ShortTensor([1])).toMatchObject({ dtype: int16 });
	expect(LongTensor([1.9]).tolist()).toEqual([1]);
	expect(FloatTensor([[1]])).toMatchObject({ dtype: float32, shape: [1, 1] });
	expect(DoubleTensor(2, 3)).toMatchObject({ dtype: float64, shape: [2, 3] });
	expect(ByteTensor()).toMatchObject({ dtype: uint8, shape: [0] });
});

test('numbers that an integer dtype cannot hold are refused', () => {
	const message = 'the value must fit into uint8, at most 255, got 300; choose another dtype';
	expect(() => tensor([300], { dtype: uint8 })).toThrow(`tensor: ${message}`);
	expect(() => full([2], 300, { dtype: uint8 })).toThrow(`full: ${message}`);
	expect(() => zeros(2, { dtype: uint8 }).fill_(300)).toThrow(`fill_: ${message}`);
	expect(() => tensor([2 ** 31], { dtype: int32 })).toThrow('must fit into int32');
	expect(() => tensor([NaN], { dtype: int64 })).toThrow('must fit into int64');
	expect(tensor([-1], { dtype: uint8 }).tolist()).toEqual([255]);
	expect(tensor([-(2 ** 31), 2 ** 31 - 1], { dtype: int32 }).tolist()).toEqual([
		-(2 ** 31),
		2 ** 31 - 1
	]);
});
