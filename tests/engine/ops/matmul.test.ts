import { expect, test } from 'vitest';
import { nn, ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('matmul answers as PyTorch does', () => {
	expect(failures('matmul')).toEqual([]);
});

test('mm answers as PyTorch does', () => {
	expect(failures('mm')).toEqual([]);
});

test('mv answers as PyTorch does', () => {
	expect(failures('mv')).toEqual([]);
});

test('dot answers as PyTorch does', () => {
	expect(failures('dot')).toEqual([]);
});

test('bmm answers as PyTorch does', () => {
	expect(failures('bmm')).toEqual([]);
});

test('__rmatmul__ answers as PyTorch does', () => {
	expect(failures('__rmatmul__')).toEqual([]);
});

test('the derivatives of matmul agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.matmul(y), spaced([2, 3], -1, 1), spaced([3, 2], 0, 1));
	expectDerivatives((x, y) => x.matmul(y), spaced([2, 3], -1, 1), spaced([3], 0.5, 2));
	expectDerivatives((x, y) => x.matmul(y), spaced([3], 0.5, 2), spaced([2, 3, 2], 0, 1));
	expectDerivatives((x, y) => x.matmul(y), spaced([2, 1, 2, 3], 0, 1), spaced([2, 3, 1], 0, 1));
	expectDerivatives((x, y) => x.dot(y), spaced([3], 0.5, 2), spaced([3], -1, 1));
});

test('matmul refuses inner sizes that differ', () => {
	expect(() => ones(2, 3).matmul(ones(2, 3))).toThrow(/^matmul: inner sizes must match/);
});

test('matmul refuses scalars', () => {
	expect(() => ones(2).matmul(tensor(1))).toThrow(
		/^matmul: both tensors must have at least 1 dimension/
	);
});

test('matmul refuses two dtypes', () => {
	expect(() => ones(2, 2).matmul(ones(2, 2).double())).toThrow(
		/^matmul: both tensors must have one dtype/
	);
});

test('products are named as in PyTorch', () => {
	const a = ones(2, 3, 4, { requiresGrad: true });
	const v = ones(3, { requiresGrad: true });
	for (const other of [ones(4, 5), ones(4), ones(2, 4, 5)])
		expect(a.matmul(other).gradFn?.name).toBe('UnsafeViewBackward0');
	expect(v.matmul(ones(3, 4)).gradFn?.name).toBe('SqueezeBackward3');
	expect(ones(2, 3, { requiresGrad: true }).T.gradFn?.name).toBe('PermuteBackward0');
	expect(new nn.Linear(4, 2).forward(a).gradFn?.name).toBe('ViewBackward0');
	expect(new nn.Linear(4, 2, { bias: false }).forward(a).gradFn?.name).toBe('UnsafeViewBackward0');
});
