import { expect, test } from 'vitest';
import {
	full,
	keep,
	nn,
	noGrad,
	ones,
	optim,
	randn,
	release,
	scope,
	type Tensor
} from '#lib/engine/index.ts';
import { bytesInUse } from '#lib/engine/devices/cpu/heap.ts';

test('a scope takes back what it made, and reading that is an error that says what to do', () => {
	let inner!: Tensor;
	scope(() => {
		inner = ones([3]).add(1);
	});
	expect(() => inner.tolist()).toThrow(
		/scope took back at its end; return it from the scope or keep\(\) it/
	);
	expect(() => inner.add(1)).toThrow(/return it from the scope/);
});

test('what a scope returns lives on, alone, in arrays and in objects', () => {
	const alone = scope(() => ones([2]).add(1));
	const { list } = scope(() => ({ list: [ones([2]).add(2), ones([5000]).add(3)] }));
	scope(() => ones([2]).mul(7));
	expect(alone.tolist()).toEqual([2, 2]);
	expect(list[0].tolist()).toEqual([3, 3]);
	expect(list[1].sum().item()).toBe(20_000);
});

test('what an inner scope returns goes with the outer one', () => {
	let returned!: Tensor;
	scope(() => {
		returned = scope(() => ones([2]).add(1));
		scope(() => ones([2]).mul(9));
		expect(returned.tolist()).toEqual([2, 2]);
	});
	expect(() => returned.tolist()).toThrow(/scope took back/);
});

test('keep() lets a tensor outlast every scope, views of it included', () => {
	let kept!: Tensor;
	let view!: Tensor;
	scope(() => {
		scope(() => {
			const made = ones([2, 2]).add(1);
			view = made.t();
			kept = keep(made);
		});
	});
	scope(() => ones([2, 2]).mul(9));
	expect(kept.tolist()).toEqual([
		[2, 2],
		[2, 2]
	]);
	expect(view.tolist()).toEqual(kept.tolist());
});

test('release() leaves a kept tensor to the scope under way', () => {
	const kept = scope(() => keep(ones([2]).add(1)));
	scope(() => release(kept));
	expect(() => kept.tolist()).toThrow(/scope took back/);
});

test('a scope that fails still takes back what it made', () => {
	let inner!: Tensor;
	expect(() =>
		scope(() => {
			inner = ones([2]);
			throw new Error('stop');
		})
	).toThrow('stop');
	expect(() => inner.tolist()).toThrow(/scope took back/);
});

test('a gradient of a leaf from outside outlasts the scope of the step', () => {
	const w = ones([2], { requiresGrad: true });
	scope(() => w.mul(3).sum().backward());
	expect(w.grad!.tolist()).toEqual([3, 3]);
	scope(() => w.mul(3).sum().backward());
	expect(w.grad!.tolist()).toEqual([6, 6]);
});

test('a training step in a scope needs no more memory however often it runs', () => {
	const model = new nn.Linear(8, 1);
	const [x, y] = [randn([300, 8]), randn([300, 1])];
	const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
	const w = ones([8, 1], { requiresGrad: true });
	const step = () => {
		optimizer.zeroGrad();
		nn.functional.mseLoss(model.forward(x), y).backward();
		optimizer.step();
		x.matmul(w).sub(y).square().mean().backward();
		noGrad(() => w.sub_(w.grad!.mul(0.01)));
		w.grad!.zero_();
	};
	// Gradients outlast their step, so a few slabs of small storages take turns before the first is empty again.
	for (let i = 0; i < 3000; i++) scope(step);
	const before = bytesInUse();
	expect(before).toBeGreaterThan(0);
	for (let i = 0; i < 3000; i++) scope(step);
	// Less is possible: the collector may free what other test files have left.
	expect(bytesInUse()).toBeLessThanOrEqual(before);
});

test('what leaves a scope keeps its numbers, also when room for it has to be made', () => {
	const length = 1000;
	const left = Array.from({ length: 8192 }, (_, i) => scope(() => full([length], i + 0.5)));
	for (const [i, x] of left.entries()) expect(x.at(length - 1).item()).toBe(i + 0.5);
});
