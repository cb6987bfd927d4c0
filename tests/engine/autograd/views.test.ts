import { expect, test } from 'vitest';
import { float64, noGrad, ones, tensor, zeros } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';

const leaf = (data: number[]) => tensor(data, { dtype: float64, requiresGrad: true });

test('writing a tensor with a history into a view gives its base that history', () => {
	const x = leaf([1, 2]);
	const out = zeros(2, 2, { dtype: float64 });
	out.select(0, 1).copy_(x.mul(3));
	expect(out.requiresGrad).toBe(true);
	expect(out.gradFn?.name).toBe('CopySlices');
	expect(out.tolist()).toEqual([
		[0, 0],
		[3, 6]
	]);
	out.mul(out).sum().backward();
	expect(x.grad?.tolist()).toEqual([18, 36]);
});

test('what a view overwrites passes no gradient on', () => {
	const x = leaf([1, 2, 3]);
	const y = x.mul(2);
	y.narrow(0, 0, 2).zero_();
	y.sum().backward();
	expect(x.grad?.tolist()).toEqual([0, 0, 2]);
});

test('other views of the base see the new history', () => {
	const x = leaf([1, 2, 3, 4]);
	const y = x.mul(1);
	const early = y.view(2, 2);
	const transposed = early.t();
	y.narrow(0, 1, 2).mul_(10);
	expect(early.gradFn?.name).toBe('AsStridedBackward0');
	expect(transposed.tolist()).toEqual([
		[1, 30],
		[20, 4]
	]);
	transposed.select(0, 0).sum().backward();
	expect(x.grad?.tolist()).toEqual([1, 0, 10, 0]);
});

test('writing into the base reaches views made before, expanded ones too', () => {
	const x = leaf([1, 2]);
	const y = x.mul(1);
	const wide = y.expand(3, 2);
	y.mul_(5);
	wide.sum().backward();
	expect(x.grad?.tolist()).toEqual([15, 15]);
});

test('derivatives through writes into views agree with central differences', () => {
	expectDerivatives(
		(x, z) => {
			const y = x.mul(x);
			y.select(1, 0).mul_(z);
			y.t().narrow(0, 1, 1).copy_(z.sin().reshape(1, 2));
			y.add_(x);
			return y.mul(y);
		},
		spaced([2, 3], 0.5, 1.5),
		spaced([2], -1, 1)
	);
});

test('a leaf that requires grad, and any view of it, is only written to within noGrad', () => {
	const x = leaf([1, 2]);
	expect(() => x.view(2, 1).fill_(0)).toThrow(
		/^fill_: a leaf that requires grad, or a view of one/
	);
	noGrad(() => x.view(2, 1).fill_(0));
	expect(x.tolist()).toEqual([0, 0]);
});

test('an expanded tensor has no places of its own to write to', () => {
	expect(() => ones(1, 2).expand(3, 2).add_(1)).toThrow(/^add_: each element must have a place/);
});

test('a detached tensor shares memory and the version counter, not the history', () => {
	const x = leaf([1, 2]);
	const y = x.exp();
	const shared = y.detach();
	shared.zero_();
	expect(y.tolist()).toEqual([0, 0]);
	expect(() => y.sum().backward()).toThrow(/an in-place op changed it in between/);
});
