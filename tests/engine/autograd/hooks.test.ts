import { expect, test } from 'vitest';
import { float64, tensor, type Tensor } from '#lib/engine/index.ts';

const leaf = (data: number[]) => tensor(data, { dtype: float64, requiresGrad: true });

test('retainGrad keeps the gradient of a result, adding up', () => {
	const x = leaf([1, 2]);
	const y = x.mul(3);
	expect(y.retainsGrad).toBe(false);
	y.retainGrad();
	expect(y.retainsGrad).toBe(true);
	const loss = y.pow(2).sum();
	loss.backward({ retainGraph: true });
	expect(y.grad?.tolist()).toEqual([6, 12]);
	loss.backward();
	expect(y.grad?.tolist()).toEqual([12, 24]);
	expect(x.grad?.tolist()).toEqual([36, 72]);
});

test('retainGrad changes nothing on a leaf and is an error without grad', () => {
	const x = leaf([1]);
	x.retainGrad();
	expect(x.retainsGrad).toBe(false);
	x.mul(2).sum().backward();
	expect(x.grad?.tolist()).toEqual([2]);
	expect(() => tensor([1]).retainGrad()).toThrow('retainGrad: the tensor must require grad');
});

test('a hook sees the whole gradient, of a result as of a leaf', () => {
	const x = leaf([1, 2]);
	const y = x.mul(2);
	const seen: Tensor[] = [];
	y.registerHook((gradient) => void seen.push(gradient));
	x.registerHook((gradient) => void seen.push(gradient));
	y.add(y.mul(3)).sum().backward();
	expect(seen.map((gradient) => gradient.tolist())).toEqual([
		[4, 4],
		[8, 8]
	]);
});

test('what a hook returns takes the place of the gradient, until it is removed', () => {
	const x = leaf([1, 2]);
	const y = x.mul(2);
	y.retainGrad();
	const handle = y.registerHook((gradient) => gradient.mul(10));
	y.registerHook((gradient) => gradient.add(1));
	y.sum().backward({ retainGraph: true });
	expect(y.grad?.tolist()).toEqual([11, 11]);
	expect(x.grad?.tolist()).toEqual([22, 22]);
	handle.remove();
	y.sum().backward();
	expect(x.grad?.tolist()).toEqual([26, 26]);
	expect(() => tensor([1]).registerHook(() => null)).toThrow(
		'registerHook: the tensor must require'
	);
});
