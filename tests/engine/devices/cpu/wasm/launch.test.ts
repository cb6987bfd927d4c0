import { expect, test } from 'vitest';
// The main door brings the kernels, so it comes first.
import { fromNumpy, manualSeed, randn, tensor, type Tensor, zeros } from '#lib/engine/index.ts';
import { copy as copySlowly } from '#lib/engine/devices/cpu/copy.ts';
import * as slow from '#lib/engine/devices/cpu/elementwise.ts';
import { matmul as matmulSlowly } from '#lib/engine/devices/cpu/matmul.ts';
import { reduce as reduceSlowly } from '#lib/engine/devices/cpu/reduce.ts';
import * as fast from '#lib/engine/devices/cpu/wasm/launch.ts';
import { meanSquare, scaledDifference } from '#lib/engine/devices/cpu/wasm/loss.ts';
import type { BinaryKernel, UnaryKernel } from '#lib/engine/devices/Device.ts';

const numbers = (x: Tensor) => x.reshape(-1).tolist() as number[];

/** Pairs of operands and the shape they broadcast to, by how they lie in memory. */
const pairs: Record<string, () => [Tensor, Tensor, number[]]> = {
	'two runs': () => [randn([7, 13]), randn([7, 13]), [7, 13]],
	'a run and a number': () => [randn([67]), randn([]), [67]],
	'a number and a run': () => [randn([1]), randn([67]), [67]],
	'rows and one row': () => [randn([5, 33]), randn([33]), [5, 33]],
	'rows and one column': () => [randn([5, 33]), randn([5, 1]), [5, 33]],
	'a column and a row': () => [randn([5, 1]), randn([1, 33]), [5, 33]],
	'a number seen many times': () => [randn([1]).expand(9, 4), randn([9, 4]), [9, 4]],
	'parts of rows': () => [randn([6, 20]).narrow(1, 3, 11), randn([6, 11]), [6, 11]],
	'planes and a row of columns': () => [randn([3, 4, 5]), randn([3, 1, 5]), [3, 4, 5]],
	'planes in another order': () => [randn([4, 3, 5]).transpose(0, 1), randn([3, 4, 5]), [3, 4, 5]],
	nothing: () => [randn([0, 3]), randn([3]), [0, 3]]
};

test.for(Object.keys(pairs))(
	'binary kernels give the same bits as in TypeScript on %s',
	(layout) => {
		manualSeed(1);
		const [a, b, shape] = pairs[layout]();
		const kernels: BinaryKernel[] = [
			'add',
			'sub',
			'mul',
			'div',
			'maximum',
			'minimum',
			'reluBackward'
		];
		for (const kernel of kernels) {
			const [x, y] = [zeros(shape), zeros(shape)];
			expect(fast.binary(kernel, a, b, x)).toBe(true);
			slow.binary(kernel, a, b, y);
			expect(numbers(x)).toEqual(numbers(y));
		}
	}
);

test('columns of a matrix are left to TypeScript', () => {
	const a = randn([4, 5]).t();
	expect(fast.binary('add', a, randn([5, 4]), zeros([5, 4]))).toBe(false);
});

test('another dtype and memory outside the heap are left to TypeScript', () => {
	expect(fast.unary('neg', randn([3]).double(), zeros([3]))).toBe(false);
	expect(fast.unary('neg', fromNumpy(Float32Array.of(1, 2)), zeros([2]))).toBe(false);
});

test('unary kernels that round once give the same bits as in TypeScript', () => {
	manualSeed(2);
	const x = randn([1003]);
	x.narrow(0, 0, 2).copy_(tensor([-0, NaN]));
	const kernels: UnaryKernel[] = ['neg', 'square', 'relu', 'abs', 'sqrt', 'reciprocal'];
	for (const kernel of kernels) {
		const [a, b] = [zeros([1003]), zeros([1003])];
		expect(fast.unary(kernel, x, a)).toBe(true);
		slow.unary(kernel, x, b);
		expect(numbers(a)).toEqual(numbers(b));
	}
});

test('a multiple is added with one rounding, as in TypeScript', () => {
	manualSeed(8);
	const [x, start] = [randn([1003]), randn([1003])];
	const [a, b] = [start.clone(), start.clone()];
	expect(fast.addScaled(a, x, -0.1)).toBe(true);
	slow.addScaled(b, x, -0.1);
	expect(numbers(a)).toEqual(numbers(b));
	const factor = Math.fround(-0.1);
	const [from, to] = [numbers(x), numbers(start)];
	expect(numbers(a)).toEqual(from.map((v, i) => Math.fround(to[i] + factor * v)));
});

test.for([1, 7, 100, 9000, 100_003])(
	'the squared error of %i numbers and its slope are what the single kernels make of them',
	(n) => {
		manualSeed(9);
		const [a, b, scale] = [randn([n]), randn([n]), randn([])];
		const [mean, slope, expected] = [zeros([]), zeros([n]), zeros([])];
		expect(meanSquare(a, b, mean)).toBe(true);
		fast.reduce('mean', a.sub(b).square(), expected);
		expect(mean.item()).toBe(expected.item());
		expect(scaledDifference(a, b, 2 / n, scale, slope)).toBe(true);
		expect(numbers(slope)).toEqual(
			numbers(
				a
					.sub(b)
					.mul(2 / n)
					.mul(scale)
			)
		);
	}
);

test('a squared error of more numbers than the kernels have room for is left to the single kernels', () => {
	expect(meanSquare(zeros([300_000]), zeros([300_000]), zeros([]))).toBe(false);
});

/** How many float32 numbers lie between a and b. */
function ulps(a: number, b: number): number {
	const bits = new Int32Array(Float32Array.of(a, b).buffer);
	const order = (i: number) => (i < 0 ? -(i & 0x7fffffff) : i);
	return Math.abs(order(bits[0]) - order(bits[1]));
}

const transcendental: [UnaryKernel, (x: number) => number, number][] = [
	['exp', Math.exp, 1],
	['log', (x) => Math.log(x), 1],
	['tanh', Math.tanh, 2],
	['sigmoid', (x) => 1 / (1 + Math.exp(-x)), 2]
];

test.for(transcendental)(
	'%s is off by units in the last place at most',
	([kernel, exact, limit]) => {
		const inputs: number[] = [
			0,
			-0,
			Infinity,
			-Infinity,
			NaN,
			1e-30,
			1e-40,
			88.7,
			89,
			-87.4,
			-100,
			-104
		];
		for (let i = 0; i < 20_000; i++)
			inputs.push(Math.fround((i - 10_000) / 97), Math.fround(1.001 ** (i - 10_000)));
		const x = zeros([inputs.length]);
		x.device.write(x, inputs);
		const out = zeros([inputs.length]);
		expect(fast.unary(kernel, x, out)).toBe(true);
		let worst = 0;
		numbers(out).forEach((got, i) => {
			const expected = Math.fround(exact(Math.fround(inputs[i])));
			if (Number.isNaN(expected)) expect(got).toBeNaN();
			// Where 1 + e⁻ˣ overflows, sigmoid is 0, as in PyTorch.
			else if (kernel !== 'sigmoid' || expected > 1.2e-38)
				worst = Math.max(worst, ulps(got, expected));
		});
		expect(worst).toBeLessThanOrEqual(limit);
	}
);

test.for([
	[[100], []],
	[[9, 1], []],
	[[100_003], []],
	[
		[5, 37],
		[5, 1]
	],
	[
		[37, 5],
		[1, 5]
	],
	[
		[3, 9000],
		[3, 1]
	],
	[
		[4, 6, 7],
		[4, 1, 7]
	],
	[
		[4, 6, 7],
		[1, 1, 7]
	]
])('sums and means over %j into %j are those of float64', ([shape, into]) => {
	manualSeed(3);
	const x = randn(shape).add(1);
	for (const kernel of ['sum', 'mean'] as const) {
		const [a, b] = [zeros(into), zeros(into)];
		expect(fast.reduce(kernel, x, a)).toBe(true);
		reduceSlowly(kernel, x, b);
		numbers(b).forEach((value, i) =>
			expect(Math.abs(numbers(a)[i] - value)).toBeLessThan(2.5e-7 * Math.abs(value) + 1e-12)
		);
	}
});

const sizes: [number, number, number][] = [
	[1, 1, 1],
	[100, 1, 1],
	[1, 100, 1],
	[1, 1, 100],
	[3, 5, 7],
	[16, 16, 16],
	[66, 300, 37],
	[5, 64, 1],
	[150, 64, 1],
	[1, 64, 530],
	[4100, 9, 1],
	[67, 10_000, 1],
	[70, 8, 530]
];

test.for(sizes)(
	'the product of (%i, %i) and (…, %i) is that of TypeScript, transposed or not',
	([m, k, n]) => {
		manualSeed(4);
		for (const aTurned of [false, true])
			for (const bTurned of [false, true]) {
				const a = aTurned ? randn([k, m]).t() : randn([m, k]);
				const b = bTurned ? randn([n, k]).t() : randn([k, n]);
				const [x, y] = [zeros([m, n]), zeros([m, n])];
				expect(fast.matmul(a, b, x)).toBe(true);
				matmulSlowly(a, b, y);
				const [got, expected] = [numbers(x), numbers(y)];
				let worst = 0;
				for (let i = 0; i < got.length; i++)
					worst = Math.max(worst, Math.abs(got[i] - expected[i]));
				expect(worst).toBeLessThan(2e-6 * Math.sqrt(k));
			}
	}
);

test('a product with one number seen many times is that of TypeScript', () => {
	manualSeed(4);
	const a = randn([70, 300]);
	for (const [x, y] of [
		[a, randn([1]).expand(300, 1)],
		[randn([1]).expand(2, 70), a]
	]) {
		const shape = [x.shape[0], y.shape[1]];
		const [got, expected] = [zeros(shape), zeros(shape)];
		expect(fast.matmul(x, y, got)).toBe(true);
		matmulSlowly(x, y, expected);
		numbers(got).forEach((value, i) => expect(value).toBeCloseTo(numbers(expected)[i], 3));
	}
});

test('a product of parts of matrices reads and writes only those parts', () => {
	manualSeed(5);
	const a = randn([20, 30]).narrow(1, 4, 9);
	const b = randn([18, 40]).narrow(0, 2, 9).narrow(1, 5, 11);
	const whole = zeros([20, 30]);
	const part = whole.narrow(1, 7, 11);
	const expected = zeros([20, 11]);
	expect(fast.matmul(a, b, part)).toBe(true);
	matmulSlowly(a, b, expected);
	numbers(part).forEach((value, i) => expect(value).toBeCloseTo(numbers(expected)[i], 5));
	expect(whole.narrow(1, 0, 7).abs().sum().item()).toBe(0);
	expect(whole.narrow(1, 18, 12).abs().sum().item()).toBe(0);
});

const copies: Record<string, () => [Tensor, number[]]> = {
	'a run': () => [randn([77]), [77]],
	'a matrix on its side': () => [randn([37, 70]).t(), [70, 37]],
	'parts of rows': () => [randn([6, 20]).narrow(1, 3, 11), [6, 11]],
	'a row many times': () => [randn([11]), [6, 11]],
	'planes in another order': () => [randn([4, 3, 5]).permute(1, 0, 2), [3, 4, 5]]
};

test.for(Object.keys(copies))('copying %s moves each number to its place', (layout) => {
	manualSeed(6);
	const [from, shape] = copies[layout]();
	const [x, y] = [zeros(shape), zeros(shape)];
	expect(fast.copy(from, x)).toBe(true);
	copySlowly(from, y);
	expect(numbers(x)).toEqual(numbers(y));
});

test('softmax gives parts that sum to one, without overflow', () => {
	manualSeed(7);
	const x = randn([3, 101]).mul(50);
	const out = zeros([3, 101]);
	expect(fast.softmax(x, 1, out)).toBe(true);
	const rows = x.tolist() as number[][];
	rows.forEach((row, i) => {
		const top = Math.max(...row);
		const powers = row.map((v) => Math.exp(v - top));
		const total = powers.reduce((a, b) => a + b);
		(out.tolist() as number[][])[i].forEach((v, j) => expect(v).toBeCloseTo(powers[j] / total, 6));
	});
});
