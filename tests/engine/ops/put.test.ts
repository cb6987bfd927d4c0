import { expect, test } from 'vitest';
import { arange, float64, slice, tensor, zeros } from '#lib/engine/index.ts';

// What is written where, and its gradients, are held against PyTorch in at.test.ts.

test('one index that is no list may stand alone', () => {
	const x = zeros(3);
	x.put(0, 1).put(slice(1, 2), 2).put(arange(3).eq(2), 3);
	expect(x.tolist()).toEqual([1, 2, 3]);
});

test('a value is seen in the shape written to, or refused', () => {
	const x = zeros(2, 3);
	x.put([slice(), [0, 2]], tensor([[1], [2]]).float());
	expect(x.tolist()).toEqual([
		[1, 0, 1],
		[2, 0, 2]
	]);
	expect(() => x.put(0, zeros(2))).toThrow('put: the value must broadcast');
	expect(() => x.put([[0]], zeros(3, { dtype: float64 }))).toThrow(
		'put: the value must have the dtype'
	);
});

test('a write counts as one, so that backward notices', () => {
	const x = tensor([1, 2], { dtype: float64, requiresGrad: true });
	const y = x.mul(2);
	const z = y.mul(y);
	y.put(0, 0);
	expect(() => z.sum().backward()).toThrow('an in-place op changed it in between');
});

test('what is read may not overlap with what is written to', () => {
	const x = arange(4);
	const message = 'what is read must not lie in the memory that is written to';
	expect(() => x.put(slice(1, null), x.at(slice(-1)))).toThrow(`put_: ${message}`);
	expect(() => x.at(slice(1, null)).add_(x.at(slice(-1)))).toThrow(`add_: ${message}`);
	expect(() => x.view(2, 2).copy_(x.view(2, 2).t())).toThrow(`copy_: ${message}`);
	expect(x.tolist()).toEqual([0, 1, 2, 3]);
	x.at(slice(2)).add_(x.at(slice(2, null)));
	expect(x.add_(x).tolist()).toEqual([4, 8, 4, 6]);
});

test('an expanded tensor takes one number, not several', () => {
	const wide = zeros(1, 3).expand(2, 3);
	wide.put([0, 0], 1);
	expect(wide.tolist()).toEqual([
		[1, 0, 0],
		[1, 0, 0]
	]);
	expect(wide.fill_(2).select(0, 1).tolist()).toEqual([2, 2, 2]);
	expect(() => wide.put(slice(), zeros(2, 3))).toThrow('each element must have a place of its own');
});
