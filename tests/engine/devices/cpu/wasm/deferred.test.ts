import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	keep,
	listen,
	type Listener,
	manualSeed,
	noGrad,
	ones,
	randn,
	scope,
	tensor,
	type Tensor
} from '#lib/engine/index.ts';
import type { CpuStorage } from '#lib/engine/devices/cpu/CpuStorage.ts';
import { bytesInUse } from '#lib/engine/devices/cpu/heap.ts';
import { LARGE } from '#lib/engine/devices/cpu/wasm/deferred.ts';

const idle: Listener = {
	forward() {},
	backward() {},
	accumulate() {},
	write() {},
	clear() {}
};

/** What `body` gives when each op is computed at once. */
const atOnce = (body: () => Tensor): Tensor => listen(idle, body);

/** The elements down to the sign of a zero, in few characters. */
const bits = (x: Tensor): string =>
	createHash('sha1')
		.update(new Float32Array(x.device.read(x)))
		.digest('hex');

/** Whether a kernel waits that reads or writes the memory of a tensor. */
const waits = (x: Tensor): boolean => (x.storage as CpuStorage).pointer < 0;

const n = LARGE + 3 * 8192 + 37;
const numbers = (seed: number, ...shape: number[]) => {
	manualSeed(seed);
	return randn(shape);
};

test('a chain of which only the sum is wanted is never written', () => {
	const [a, b, c] = [1, 2, 3].map((seed) => numbers(seed, n));
	const chain = () => a.mul(b).add(c).relu();
	const expected = atOnce(() => chain().sum()).item();
	scope(() => {
		const held = chain();
		expect(held.sum().item()).toBe(expected);
		expect(waits(held)).toBe(true);
	});
	expect([a, b, c].some(waits)).toBe(false);
});

test('numbers asked for twice are written the second time', () => {
	const x = numbers(14, n);
	scope(() => {
		const [y, z] = [x.add(1), x.exp()];
		y.sum();
		z.sum();
		expect([y, z].map(waits)).toEqual([true, false]);
		expect(y.mean().item()).toBe(atOnce(() => x.add(1).mean()).item());
		expect(waits(y)).toBe(false);
	});
});

test.for([LARGE, LARGE + 1, LARGE + 511, LARGE + 513, LARGE + 8191, 3 * LARGE + 8190])(
	'the sum and the mean of %i numbers are the ones of numbers in memory, to the last bit',
	(length) => {
		const x = numbers(4, length);
		for (const fold of ['sum', 'mean'] as const) {
			const expected = atOnce(() => x.add(0.1)[fold]()).item();
			expect(scope(() => x.add(0.1)[fold]().item())).toBe(expected);
		}
	}
);

test('small results, results outside of scopes and under a listener are computed at once', () => {
	const x = numbers(5, n);
	expect(waits(x.add(1))).toBe(false);
	scope(() => {
		expect(waits(x.narrow(0, 0, LARGE - 1).add(1))).toBe(false);
		expect(waits(atOnce(() => x.add(1)))).toBe(false);
		expect(waits(x.add(1))).toBe(true);
	});
});

test('what waits reads its inputs as they were', () => {
	const [x, factor] = [numbers(6, n), tensor(3)];
	const [first, plain] = [x.tolist() as number[], x.clone()];
	scope(() => {
		const sum = x.add(1);
		const product = x.mul(factor);
		const both = sum.mul(product);
		factor.fill_(100);
		x.narrow(0, 5, 7).fill_(100);
		sum.mul_(0);
		expect(bits(product)).toBe(bits(plain.mul(3)));
		expect(bits(both)).toBe(bits(plain.add(1).mul(plain.mul(3))));
		expect(sum.abs().sum().item()).toBe(0);
	});
	expect(x.narrow(0, 4, 2).tolist()).toEqual([first[4], 100]);
});

test('an array that shares the memory of what waits, or of what is read, is written without harm', () => {
	const x = numbers(7, n);
	const plain = x.clone();
	scope(() => {
		const y = x.add(1);
		const z = y.mul(2);
		y.numpy().fill(5);
		x.numpy().fill(7);
		expect(bits(z)).toBe(bits(plain.add(1).mul(2)));
		expect(
			y
				.add(x)
				.narrow(0, n - 1, 1)
				.item()
		).toBe(12);
	});
});

test('what a scope returns or keeps is computed before what it reads is given back', () => {
	const x = numbers(8, n);
	let kept!: Tensor;
	const returned = scope(() => {
		const inner = scope(() => {
			const squares = x.square();
			kept = keep(squares.neg());
			expect([kept, squares].map(waits)).toEqual([false, true]);
			return squares.add(1);
		});
		scope(() => [x.sub(9), x.mul(9)].map((y) => y.add_(1)));
		return inner;
	});
	scope(() => [x.sub(9), x.mul(9)].map((y) => y.add_(1)));
	expect(bits(kept)).toBe(bits(x.square().neg()));
	expect(bits(returned)).toBe(bits(x.square().add(1)));
});

test('what was taken back before it was computed can no more be read than anything else', () => {
	const x = numbers(9, n);
	let gone!: Tensor;
	scope(() => {
		gone = x.add(1);
	});
	expect(waits(x)).toBe(false);
	expect(() => gone.tolist()).toThrow(/scope took back/);
	expect(() => scope(() => gone.add(1))).toThrow(/scope took back/);
});

test('a view of all is part of a chain, one of some is read from memory', () => {
	const x = numbers(10, 2, n);
	const [whole, row, turned] = scope(() => {
		const y = x.add(1);
		return [y.reshape(n, 2).mul(2), y.select(0, 1).mul(2), y.t().mul(2)];
	});
	const expected = x.add(1).mul(2);
	expect(bits(whole)).toBe(bits(expected));
	expect(bits(row)).toBe(bits(expected.select(0, 1).clone()));
	expect(bits(turned.t().contiguous())).toBe(bits(expected));
});

test('more kernels than may wait are computed on the way', () => {
	const x = numbers(11, n);
	const chain = () => Array.from({ length: 40 }).reduce<Tensor>((y) => y.mul(0.9).sub(x), x);
	expect(scope(() => chain().sum().item())).toBe(atOnce(() => chain().sum()).item());
});

test('a graph that doubles at each step is computed without being unfolded', () => {
	const x = numbers(12, n);
	const doubled = () => Array.from({ length: 15 }).reduce<Tensor>((y) => y.add(y), x);
	expect(bits(scope(doubled))).toBe(bits(x.mul(2 ** 15)));
});

test('backward finds what forward saved, and keeps no more of a chain than that', () => {
	const [a, b, c] = [1, 2, 3].map((seed) => numbers(seed, n).requiresGrad_());
	scope(() => {
		const sum = a.mul(b).add(c);
		const positive = sum.relu();
		const total = positive.tanh().sum();
		expect([sum, positive].map(waits)).toEqual([true, false]);
		total.backward();
	});
	const slope = noGrad(() => {
		const y = a.mul(b).add(c).relu();
		return tensor(1).sub(y.tanh().square()).mul(y.sign());
	});
	for (const [x, expected] of [
		[a, slope.mul(b.detach())],
		[b, slope.mul(a.detach())],
		[c, slope]
	])
		expect(x.grad!.sub(expected).abs().max().item()).toBeLessThan(1e-6);
});

test('scopes with chains need no more memory however often they run', () => {
	const w = ones([n]).requiresGrad_();
	const x = numbers(13, n);
	const step = () =>
		scope(() => {
			const loss = w.mul(x).sub(1).square().mean();
			loss.backward();
			noGrad(() => w.sub_(w.grad!.mul(0.1)));
			w.grad!.zero_();
			return loss.add(0);
		});
	for (let i = 0; i < 3; i++) step();
	const before = bytesInUse();
	for (let i = 0; i < 20; i++) step();
	expect(bytesInUse()).toBeLessThanOrEqual(before + 2 ** 17);
});

interface Step {
	kind: number;
	a: number;
	b: number;
}

/** A program over a few tensors, as the steps say; watched, each op is computed at once. */
function program(first: readonly Tensor[], steps: readonly Step[], deferring: boolean): string[] {
	const run = () => {
		const held = first.map((x) => x.clone());
		for (const { kind, a, b } of steps) {
			const [x, y] = [held[a % held.length], held[b % held.length]];
			const whole = held[a % 3];
			switch (kind) {
				case 0:
					held.push(x.add(y).tanh());
					break;
				case 1:
					held.push(x.mul(y).relu().minimum(tensor(9)));
					break;
				case 2:
					held.push(scope(() => x.sub(y).abs().mul(0.01).sum().tanh()));
					break;
				case 3:
					x.mul_(0.5);
					break;
				case 4:
					whole.select(0, b % 131).fill_(b);
					break;
				case 5:
					held.push(whole.t().contiguous().add(1).t().contiguous());
					break;
				case 6:
					held.push(scope(() => x.sigmoid().mul(y).add(x).sub(y).mul(0.5)));
					break;
				case 7:
					(x.numpy() as Float32Array)[0] = b;
					break;
				case 8:
					held.push(x.neg().mul(0.5), x.sub(y).mean());
					break;
				case 9:
					held.push(keep(x.div(3)));
					break;
				case 10:
					held.push(whole.clone().requiresGrad_());
					held.at(-1)!.mul(y).add(x).relu().mean().backward();
					held.push(held.pop()!.grad!);
					break;
				default:
					held.push(
						atOnce(() =>
							x
								.flatten()
								.neg()
								.reshape(...x.shape)
						)
					);
			}
		}
		return held.map(bits);
	};
	return scope(() => listen(deferring ? null : idle, run));
}

test('any program computes the same bits as at once', () => {
	const first = [
		...[1, 2, 3].map((seed) => numbers(seed, 131, 1009)),
		numbers(4, 1009),
		tensor(0.7)
	];
	const step = fc.record({ kind: fc.nat(11), a: fc.nat(30), b: fc.nat(30) });
	fc.assert(
		fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
			expect(program(first, steps, true)).toEqual(program(first, steps, false));
		}),
		{ numRuns: 40 }
	);
}, 60_000);
