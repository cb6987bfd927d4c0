import { expect, test } from 'vitest';
import {
	float32,
	listen,
	type Listener,
	manualSeed,
	nn,
	noGrad,
	ones,
	optim,
	randn,
	scope,
	tensor
} from '#lib/engine/index.ts';
import { reachable } from '#lib/engine/autograd/backward.ts';

const idle: Listener = { forward() {}, backward() {}, accumulate() {}, write() {}, clear() {} };

/** Parameters and losses of twenty steps of a small network. */
function train(listener: Listener | null): number[] {
	manualSeed(7);
	const x = randn([50, 3]);
	const y = randn([50, 1]);
	const model = new nn.Linear(3, 1);
	const w = randn([1, 1], { requiresGrad: true });
	const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
	const out: number[] = [];
	for (let i = 0; i < 20; i++)
		listen(listener, () =>
			scope(() => {
				optimizer.zeroGrad();
				const loss = nn.functional.mseLoss(model.forward(x).relu().matmul(w), y);
				loss.backward();
				optimizer.step();
				noGrad(() => w.sub_(w.grad!.mul(0.1)));
				w.grad!.zero_();
				out.push(loss.item(), w.item(), ...(model.weight.tolist() as number[][]).flat());
			})
		);
	return out;
}

test('a run that is listened to is bitwise the same as one that is not', () => {
	expect(train(idle)).toEqual(train(null));
});

test('gradients of a leaf used twice are added up', () => {
	const x = tensor([2.5], { requiresGrad: true });
	x.mul(x).mul(x).sum().backward();
	expect(x.grad!.item()).toBeCloseTo(3 * 2.5 ** 2, 5);
});

test('nodes are walked youngest first, however many branches there are', () => {
	const x = tensor([1, 2], { dtype: float32, requiresGrad: true });
	const branches = Array.from({ length: 60 }, (_, i) => x.mul(i).add(x));
	const deep = branches.reduce((sum, branch) => sum.add(branch.mul(x)));
	const ids = reachable([deep.edge()!]).map((node) => node.id);
	expect(ids.length).toBeGreaterThan(200);
	expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
});

test('a second backward adds to the gradient that is there', () => {
	const x = tensor([2.5], { requiresGrad: true });
	x.mul(3).sum().backward();
	x.mul(3).sum().backward();
	expect(x.grad!.item()).toBe(6);
});

test('an in-place write to what backward needs is refused', () => {
	const x = ones([2], { requiresGrad: true });
	const y = x.mul(2);
	const z = y.mul(y);
	y.add_(1);
	expect(() => z.sum().backward()).toThrow(/an in-place op changed it in between/);
});

test('a parameter written after forward is refused by its version', () => {
	const w = tensor([[2.5]], { requiresGrad: true });
	const x = ones([3, 1], { requiresGrad: true });
	noGrad(() => w.mul_(2));
	const loss = x.matmul(w).sum();
	noGrad(() => w.mul_(2));
	expect(() => loss.backward()).toThrow(/\(version 1\), got version 2/);
});

test('a second walk over one graph needs retainGraph', () => {
	const x = ones([2], { requiresGrad: true });
	const z = x.mul(x).sum();
	z.backward({ retainGraph: true });
	z.backward();
	expect(x.grad!.tolist()).toEqual([4, 4]);
	expect(() => z.backward()).toThrow(/retainGraph: true/);
});

test('the gradient is a copy: writing to it changes neither the constants nor another gradient', () => {
	const a = tensor(1.5, { requiresGrad: true });
	const b = tensor(2.5, { requiresGrad: true });
	a.add(b).backward();
	a.grad!.mul_(5);
	expect(b.grad!.item()).toBe(1);
	const c = tensor(1.5, { requiresGrad: true });
	c.mul(1).backward();
	expect(c.grad!.item()).toBe(1);
});

test('large gradients that are the same number by number are still two tensors', () => {
	const a = randn([5000], { requiresGrad: true });
	const b = randn([5000], { requiresGrad: true });
	const c = randn([5000]);
	for (let i = 0; i < 2; i++) {
		scope(() => a.add(b).mul(c).sum().backward());
		a.grad!.mul_(2);
		expect(b.grad!.tolist()).toEqual(c.tolist());
		expect(a.grad!.tolist()).toEqual(c.mul(2).tolist());
		a.grad = b.grad = null;
	}
});

test('a large gradient that was passed in stays as it was', () => {
	const a = randn([5000], { requiresGrad: true });
	scope(() => {
		const gradient = randn([5000]);
		const copy = gradient.clone();
		a.clone().backward({ gradient });
		a.grad!.mul_(2);
		expect(gradient.tolist()).toEqual(copy.tolist());
	});
});
