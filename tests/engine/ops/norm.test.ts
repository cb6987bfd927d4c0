import { expect, test } from 'vitest';
import { float32, linalg, ones, tensor, zeros } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('norm answers as PyTorch does', () => {
	expect(failures('norm')).toEqual([]);
});

test('linalg.norm answers as PyTorch does', () => {
	expect(failures('linalg.norm')).toEqual([]);
});

test('linalg.vector_norm answers as PyTorch does', () => {
	expect(failures('linalg.vector_norm')).toEqual([]);
});

test('the derivatives of norm agree with central differences, twice over', () => {
	expectDerivatives((x) => x.norm(1, 1), spaced([2, 3], 0.3, 2));
	expectDerivatives((x) => x.norm(2, 1), spaced([2, 3], 0.3, 2));
	expectDerivatives((x) => x.norm(3, 1), spaced([2, 3], 0.3, 2));
	expectDerivatives((x) => x.norm(1.5, 1), spaced([2, 3], 0.3, 2));
	expectDerivatives((x) => x.norm(Infinity, 1), spaced([2, 3], 0.3, 2));
});

test('norms by singular values are those of PyTorch, and so are their derivatives', () => {
	const a = tensor(
		[
			[1, 2],
			[3, 5],
			[-4, 6]
		],
		{ dtype: float32, requiresGrad: true }
	);
	for (const [order, value, gradient] of [
		[2, 8.137466, [-0.037906, 0.21779, -0.092959, 0.534096, -0.139012, 0.79869]],
		[-2, 4.978117, [0.262843, 0.045748, 0.754593, 0.131337, -0.576281, -0.100302]],
		['nuc', 13.115583, [0.224936, 0.263538, 0.661634, 0.665433, -0.715293, 0.698388]]
	] as const) {
		a.grad = null;
		const norm = linalg.norm(a, order);
		norm.backward();
		expect(norm.item()).toBeCloseTo(value, 5);
		const found = a.grad!.reshape(-1).tolist() as number[];
		found.forEach((v, i) => expect(v).toBeCloseTo(gradient[i], 5));
		expect(linalg.norm(a.t(), order).item()).toBeCloseTo(value, 5);
	}
});

test('where singular values are 0, the gradient of a norm takes any directions for theirs', () => {
	const a = zeros(2, 2, { requiresGrad: true });
	linalg.norm(a, 2).backward();
	expect(a.grad!.tolist()).toEqual([
		[0.5, 0],
		[0, 0.5]
	]);
});

test('norm refuses singular values of a vector', () => {
	expect(() => ones(2).norm('nuc')).toThrow(/^norm: a norm by singular values takes matrices/);
});

test('norm refuses integers', () => {
	expect(() => ones(2).long().norm()).toThrow(/^norm: the dtype must be floating point/);
});
