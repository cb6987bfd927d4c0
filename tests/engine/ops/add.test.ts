import { expect, test } from 'vitest';
import { float32, ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('add answers as PyTorch does', () => {
	expect(failures('add')).toEqual([]);
});

test('__radd__ answers as PyTorch does', () => {
	expect(failures('__radd__')).toEqual([]);
});

test('the derivatives of add agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.add(y, { alpha: 3 }), spaced([2, 3], -1, 1), spaced([3], 0.5, 2));
});

test('add refuses adding a fraction of integers', () => {
	expect(() => ones(2).long().add(ones(2).long(), { alpha: 0.5 })).toThrow(
		/^add: alpha must be a whole number/
	);
});

test('add refuses shapes that do not broadcast', () => {
	expect(() => ones(2).add(ones(3))).toThrow(/^add: shapes must be equal or 1/);
});

test('add refuses a leaf written to in place', () => {
	expect(() => ones(2, { requiresGrad: true }).add_(1)).toThrow(/^add_: a leaf that requires grad/);
});

test('a multiple is added without rounding it first', () => {
	const [x, y] = [0.2, -0.7].map((value) =>
		tensor([value], { dtype: float32, requiresGrad: true })
	);
	const z = x.add(y, { alpha: 0.1 });
	expect(z.item()).toBe(0.1300000101327896);
	expect(z.gradFn?.name).toBe('AddBackward0');
	z.backward();
	expect([x.grad!.item(), y.grad!.item()]).toEqual([1, Math.fround(0.1)]);
	const product = tensor([-0.2]).addcmul(tensor([-0.7]), tensor([0.3]));
	expect(product.item()).toBe(-0.4099999964237213);
});
