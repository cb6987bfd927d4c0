import { expect, test } from 'vitest';
import { arange, type Device, tensor, type Tensor, webgpu } from '#lib/engine/index.ts';
import json from '../../../reference/indexing.json';
import { decodeEntry, type Indexing, indexingLabel } from '../../../support/indexing.ts';

const cases = json as unknown as Indexing[];

const count = (shape: readonly number[]) => shape.reduce((product, size) => product * size, 1);
const base = (shape: readonly number[], device: Device) =>
	arange(count(shape))
		.float()
		.reshape(...shape)
		.to(device);
const ramp = (x: Tensor) => base(x.shape, x.device).add(1).detach();
const flat = async (x: Tensor | null) => (x ? (await x.detach().cpu()).flatten().tolist() : null);

const hasMask = ({ index }: Indexing) =>
	index.some((entry) => entry !== null && typeof entry === 'object' && 'mask' in entry);
const hasTensor = ({ index }: Indexing) =>
	index.some((entry) => entry !== null && typeof entry === 'object' && 'shape' in entry);
/** Tensors without dimensions are taken for numbers, whose place in memory must be known. */
const hasNumber = ({ index }: Indexing) =>
	index.some(
		(entry) =>
			entry !== null && typeof entry === 'object' && 'shape' in entry && entry.shape.length === 0
	);
const remedy = /; read it first with await t\.cpu\(\)$/;

test('an index reads what PyTorch reads; masks and numbers on the GPU are refused', async () => {
	const device = await webgpu.init();
	let done = 0;
	for (const given of cases) {
		// Positions out of range, which nobody sees.
		if (!given.read && hasTensor(given)) continue;
		const x = base(given.shape, device).requiresGrad_();
		const indices = given.index.map((entry) => decodeEntry(entry, device));
		if (!given.read || hasMask(given) || hasNumber(given)) {
			expect(() => x.at(...indices), indexingLabel(given)).toThrow(
				given.read ? remedy : /^(at|slice): /
			);
			continue;
		}
		const out = x.at(...indices);
		out.backward({ gradient: ramp(out) });
		expect(out.shape, indexingLabel(given)).toEqual(given.read.shape);
		expect(await flat(out), indexingLabel(given)).toEqual(given.read.values);
		expect(await flat(x.grad), indexingLabel(given)).toEqual(given.read.grad);
		done++;
	}
	expect(done).toBeGreaterThan(100);
});

test('an assignment writes what PyTorch writes', async () => {
	const device = await webgpu.init();
	let done = 0;
	for (const given of cases) {
		if (!given.assign || hasMask(given) || hasNumber(given)) continue;
		const x = base(given.shape, device).requiresGrad_();
		const y = x.mul(1);
		const value = given.value
			? base(given.value, device).add(1).neg().detach().requiresGrad_()
			: -7;
		y.put(
			given.index.map((entry) => decodeEntry(entry, device)),
			value
		);
		y.backward({ gradient: ramp(y) });
		expect(await flat(y), indexingLabel(given)).toEqual(given.assign.values);
		expect(await flat(x.grad), indexingLabel(given)).toEqual(given.assign.grad);
		if (typeof value !== 'number')
			expect(await flat(value.grad), indexingLabel(given)).toEqual(given.assign.value_grad);
		done++;
	}
	expect(done).toBeGreaterThan(50);
});

test('a mask on the GPU says where to write, one value for all or one for each', async () => {
	const device = await webgpu.init();
	const write = async (value: Tensor | number, accumulate: boolean, on: Device | string) => {
		const leaf = tensor([
			[1, 2],
			[3, 4],
			[5, 6]
		])
			.float()
			.to(on)
			.requiresGrad_();
		const own = typeof value !== 'number' ? value.detach().to(on).requiresGrad_() : value;
		const x = leaf.mul(1);
		x.put(tensor([true, false, true], { device: on }), own, { accumulate });
		const scale = tensor([
			[1, 2],
			[3, 4],
			[5, 6]
		])
			.float()
			.to(on);
		x.mul(scale).sum().backward();
		return [
			await flat(x),
			await flat(leaf.grad),
			typeof own === 'number' ? null : await flat(own.grad)
		];
	};
	const rows = tensor([
		[10, 20],
		[30, 40]
	]).float();
	for (const value of [7, rows, rows.at(0), rows.narrow(0, 0, 1), rows.narrow(1, 0, 1)])
		for (const accumulate of [false, true])
			expect(await write(value, accumulate, device)).toEqual(await write(value, accumulate, 'cpu'));
});

test('a comparison on the GPU picks what to overwrite', async () => {
	const x = tensor(
		[
			[-1, 2],
			[3, -4]
		],
		{ device: await webgpu.init() }
	).float();
	x.put(x.lt(0), 0);
	expect(await flat(x)).toEqual([0, 2, 3, 0]);
	expect(() => x.at(x.gt(0))).toThrow(
		'at: the numbers must be at hand, because the shape of the result depends on them, got a tensor on webgpu'
	);
	expect(() => x.maskedSelect(x.gt(0))).toThrow(remedy);
	expect(await flat(x.maskedFill(x.gt(2), 9))).toEqual([0, 2, 9, 0]);
});
