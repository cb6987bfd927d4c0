import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	arange,
	ellipsis,
	float64,
	type Index,
	ones,
	slice,
	tensor,
	type Tensor,
	zeros
} from '#lib/engine/index.ts';
import { decodeEntry, type Indexing, indexingLabel } from '../../support/indexing.ts';

const cases = JSON.parse(
	readFileSync(new URL('../../reference/indexing.json', import.meta.url), 'utf8')
) as Indexing[];

const count = (shape: readonly number[]) => shape.reduce((product, size) => product * size, 1);
const base = (shape: readonly number[]) =>
	arange(count(shape), { dtype: float64 }).reshape(...shape);
const ramp = (x: Tensor) => base(x.shape).add(1);
const flat = (x: Tensor | null) => x?.reshape(x.numel()).tolist() ?? null;
test('an index reads what PyTorch reads, and gradients go back there', () => {
	expect(cases.length).toBeGreaterThan(100);
	for (const given of cases) {
		const x = base(given.shape).requiresGrad_();
		const indices = given.index.map((entry) => decodeEntry(entry));
		if (!given.read) {
			expect(() => x.at(...indices), indexingLabel(given)).toThrow(/^(at|slice): /);
			continue;
		}
		const out = x.at(...indices);
		expect(out.shape, indexingLabel(given)).toEqual(given.read.shape);
		expect(flat(out), indexingLabel(given)).toEqual(given.read.values);
		out.backward({ gradient: ramp(out) });
		expect(flat(x.grad), indexingLabel(given)).toEqual(given.read.grad);
	}
});

test('an assignment writes what PyTorch writes, and gradients follow the values', () => {
	for (const given of cases) {
		if (given.assign === undefined) continue;
		const x = base(given.shape).requiresGrad_();
		const y = x.mul(1);
		const value = given.value ? base(given.value).add(1).neg().detach().requiresGrad_() : -7;
		const indices = given.index.map((entry) => decodeEntry(entry));
		if (!given.assign) {
			expect(() => y.put(indices, value), indexingLabel(given)).toThrow(/^put: /);
			continue;
		}
		y.put(indices, value);
		expect(flat(y), indexingLabel(given)).toEqual(given.assign.values);
		y.backward({ gradient: ramp(y) });
		expect(flat(x.grad), indexingLabel(given)).toEqual(given.assign.grad);
		if (typeof value !== 'number') expect(flat(value.grad)).toEqual(given.assign.value_grad);
	}
});

test('numbers and slices show the same memory, lists copy', () => {
	const x = zeros(3, 3);
	x.at(0).fill_(1);
	x.at(slice(1, 3), 0).fill_(2);
	x.at([0, 1]).fill_(9);
	expect(x.tolist()).toEqual([
		[1, 1, 1],
		[2, 0, 0],
		[2, 0, 0]
	]);
});

test('results name their nodes as in PyTorch', () => {
	const x = ones(3, 4, { requiresGrad: true });
	const name = (...indices: Index[]) => x.at(...indices).gradFn?.name;
	expect(name(0)).toBe('SelectBackward0');
	expect(name(slice(1, 2))).toBe('SliceBackward0');
	expect(name(null)).toBe('UnsqueezeBackward0');
	expect(name([0])).toBe('IndexBackward0');
	expect(name(ellipsis)).toBe('AliasBackward0');
	expect(name(slice())).toBe('SliceBackward0');
	expect(name(slice(0, 3))).toBe('SliceBackward0');
	expect(name(0, slice(0, 4))).toBe('SelectBackward0');
});

test('accumulate adds up what goes to one place', () => {
	const x = zeros(3, { dtype: float64 });
	x.put([[0, 0, 2]], tensor([1, 2, 3], { dtype: float64 }), { accumulate: true });
	expect(x.tolist()).toEqual([3, 0, 3]);
});

test('gradients of gradients go through indices', () => {
	const x = tensor([1, 2, 3], { dtype: float64, requiresGrad: true });
	const y = x.at([0, 2, 2]).pow(3).sum();
	y.backward({ createGraph: true });
	expect(x.grad!.tolist()).toEqual([3, 0, 54]);
	const first = x.grad!;
	x.grad = null;
	first.sum().backward();
	expect(x.grad!.tolist()).toEqual([6, 0, 36]);
});

test('indices that are none are errors', () => {
	const x = zeros(3, 4);
	expect(() => x.at(1.5)).toThrow('at: an index must be a whole number');
	expect(() => x.at([0.5])).toThrow('at: a tensor in an index must be of dtype int64');
	expect(() => x.at(0, 0, 0)).toThrow('at: at most as many indices as dimensions');
	expect(() => x.at(3)).toThrow('at: an index of dim 0 must lie in -3…2, got 3');
	expect(() => x.at(slice(null, null, -1))).toThrow('slice: the step must be');
	expect(() => x.put([[0]], tensor([1, 2, 3, 4]))).toThrow('put: the value must have the dtype');
	expect(() => ones(2, { requiresGrad: true }).put(0, 1)).toThrow('put_: a leaf');
});

test('a second backward through picked positions is refused', () => {
	const x = tensor([1, 2], { dtype: float64, requiresGrad: true });
	const y = x.at([0, 0]).sum();
	y.backward();
	expect(() => y.backward()).toThrow('a graph that an earlier backward has freed');
	expect(x.grad!.tolist()).toEqual([2, 0]);
});
