import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	bool,
	type DType,
	float32,
	float64,
	int16,
	int32,
	int64,
	uint8,
	zeros
} from '#lib/engine/index.ts';
import { scattered, shapePair } from '../support/broadcasting.ts';

test('operands broadcast as element by element loops say', () => {
	fc.assert(
		fc.property(shapePair, fc.nat(100), ([a, b], seed) => {
			const x = scattered(a, seed);
			const y = scattered(b, seed + 5);
			const dims = Math.max(a.length, b.length);
			const padded = (shape: readonly number[]) => [
				...new Array<number>(dims - shape.length).fill(1),
				...shape
			];
			const [m, n] = [padded(a), padded(b)];
			const shape = m.map((size, d) => (size === 1 ? n[d] : size));
			const out = x.sub(y);
			expect(out.shape).toEqual(shape);
			const flat = out.reshape(-1).tolist() as number[];
			const [p, q] = [x, y].map((z, k) => z.contiguous().reshape(...[m, n][k]));
			flat.forEach((value, at) => {
				const index: number[] = [];
				for (let d = dims - 1, rest = at; d >= 0; d--) {
					index[d] = rest % shape[d];
					rest = (rest - index[d]) / shape[d];
				}
				const pick = (z: typeof p) =>
					index.reduce((part, i) => part.select(0, part.shape[0] === 1 ? 0 : i), z).item();
				expect(value).toBe(pick(p) - pick(q));
			});
		}),
		{ numRuns: 60 }
	);
});

test('gradients of broadcast operands have the shapes of the operands', () => {
	fc.assert(
		fc.property(shapePair, ([a, b]) => {
			const x = zeros(a, { dtype: float64, requiresGrad: true });
			const y = zeros(b, { dtype: float64, requiresGrad: true });
			const out = x.add(y);
			out.sum().backward();
			expect(x.grad!.shape).toEqual(a);
			expect(y.grad!.shape).toEqual(b);
			if (x.numel() > 0) expect(x.grad!.sum().item()).toBe(out.numel());
		}),
		{ numRuns: 40 }
	);
});

const order: DType[] = [bool, uint8, int16, int32, int64, float32, float64];

test('dtypes promote by category, and scalars only raise the category', () => {
	for (const [i, a] of order.entries())
		for (const [j, b] of order.entries()) {
			const both = zeros(1, { dtype: a }).add(zeros(1, { dtype: b }));
			expect(both.dtype).toBe(order[Math.max(i, j)]);
			const scalar = zeros(1, { dtype: a }).add(zeros([], { dtype: b }));
			expect(scalar.dtype).toBe(a.category === b.category ? a : order[Math.max(i, j)]);
		}
});

test('numbers take the dtype of the tensor unless they are of a higher category', () => {
	expect(zeros(1, { dtype: bool }).add(2).dtype).toBe(int64);
	expect(zeros(1, { dtype: uint8 }).add(2).dtype).toBe(uint8);
	expect(zeros(1, { dtype: int32 }).add(0.5).dtype).toBe(float32);
	expect(zeros(1, { dtype: float64 }).mul(0.5).dtype).toBe(float64);
});

test('an in-place op keeps dtype and shape or refuses', () => {
	expect(zeros(2, { dtype: float32 }).add_(zeros(2, { dtype: float64 })).dtype).toBe(float32);
	expect(() => zeros(2, { dtype: int64 }).add_(0.5)).toThrow(
		/^add_: the result must fit the dtype of the tensor written to, got float32 for int64; /
	);
	expect(() => zeros(2).exp_().mul_(zeros(3, 2))).toThrow(
		/^mul_: the result must have the shape of the tensor written to, got \[3, 2\] for \[2\]; /
	);
	expect(() => zeros(2, { dtype: int64 }).exp_()).toThrow(/^exp_: the result must fit the dtype/);
});
