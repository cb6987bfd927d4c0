import { expect, test } from 'vitest';
import { autograd, float64, noGrad, scope, tensor } from '#lib/engine/index.ts';

const leaf = (data: number[]) => tensor(data, { dtype: float64, requiresGrad: true });

test('grad gives gradients and leaves .grad alone', () => {
	const [x, w] = [leaf([1, 2]), leaf([3, 4])];
	const [dx, dw] = autograd.grad(x.mul(x).mul(w).sum(), [x, w]);
	expect(dx.tolist()).toEqual([6, 16]);
	expect(dw.tolist()).toEqual([1, 4]);
	expect([x.grad, w.grad]).toEqual([null, null]);
	expect(dx.requiresGrad).toBe(false);
});

test('inputs may be results of ops, on the way to others', () => {
	const x = leaf([1, 2]);
	const y = x.mul(3);
	const [dy, dx] = autograd.grad(y.pow(2).sum(), [y, x]);
	expect(dy.tolist()).toEqual([6, 12]);
	expect(dx.tolist()).toEqual([18, 36]);
});

test('several outputs add up, each with its own gradient', () => {
	const x = leaf([1, 2]);
	const [dx] = autograd.grad([x.mul(2), x.sum()], x, {
		gradOutputs: [tensor([1, 10]).double(), null]
	});
	expect(dx.tolist()).toEqual([3, 21]);
});

test('createGraph makes gradients of gradients', () => {
	const x = leaf([2, 3]);
	const [first] = autograd.grad(x.pow(3).sum(), x, { createGraph: true });
	const [second] = autograd.grad(first.sum(), x, { createGraph: true });
	const [third] = autograd.grad(second.sum(), x);
	expect(first.tolist()).toEqual([12, 27]);
	expect(second.tolist()).toEqual([12, 18]);
	expect(third.tolist()).toEqual([6, 6]);
});

test('an input that does not matter is an error, or null where allowed', () => {
	const [x, w] = [leaf([1]), leaf([2])];
	const loss = () => x.mul(2).sum();
	expect(() => autograd.grad(loss(), [x, w])).toThrow(
		'grad: the outputs must depend on each input'
	);
	expect(autograd.grad(loss(), [w, x], { allowUnused: true })[0]).toBeNull();
});

test('a graph is walked once unless it is retained', () => {
	const x = leaf([1]);
	const loss = x.mul(x).sum();
	autograd.grad(loss, x, { retainGraph: true });
	autograd.grad(loss, x);
	expect(() => autograd.grad(loss, x)).toThrow('pass { retainGraph: true }');
});

test('only the branch that leads to the inputs is walked', () => {
	const [x, w] = [leaf([1]), leaf([2])];
	const seen: number[] = [];
	const other = w.mul(w);
	other.registerHook((gradient) => void seen.push(gradient.item()));
	autograd.grad(x.mul(x).add(other).sum(), x);
	expect(seen).toEqual([]);
});

test('gradients outlive the scope that they are returned from', () => {
	const x = leaf([1, 2]);
	const [dx] = scope(() => autograd.grad(x.mul(x).sum(), x));
	expect(dx.tolist()).toEqual([2, 4]);
});

test('what has no history is an error', () => {
	const x = leaf([1, 2]);
	expect(() =>
		autograd.grad(
			noGrad(() => x.sum()),
			x
		)
	).toThrow('grad: each output must require grad');
	expect(() => autograd.grad(x.sum(), tensor([1]))).toThrow('grad: each input must require grad');
	expect(() => autograd.grad(x.mul(2), x)).toThrow(
		'grad: without gradOutputs each output must be a scalar'
	);
	expect(() => autograd.grad(x.mul(2), x, { gradOutputs: x.sum() })).toThrow(
		'grad: gradOutputs must have'
	);
});

test('what was not asked for gets no gradient, not even in a later walk', () => {
	const [x, w] = [leaf([2]), leaf([3])];
	autograd.grad(x.mul(w).sum(), x);
	x.mul(w).sum().backward();
	expect([x.grad!.item(), w.grad!.item()]).toEqual([3, 2]);
});
