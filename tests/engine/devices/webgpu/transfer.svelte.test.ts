import { expect, test } from 'vitest';
import {
	arange,
	bool,
	int64,
	manualSeed,
	randn,
	scope,
	tensor,
	webgpu,
	zeros
} from '#lib/engine/index.ts';

test('numbers come back as they went, whatever their dtype and layout', async () => {
	await webgpu.init();
	const x = arange(24).view(2, 3, 4);
	for (const view of [x, x.transpose(0, 2), x.narrow(2, 1, 2), x.to(bool), x.narrow(1, 3, 0)]) {
		const there = view.to('webgpu');
		expect(there.dtype).toBe(view.dtype);
		expect((await there.cpu()).tolist()).toEqual(view.tolist());
		expect((await there.transpose(0, 2).cpu()).tolist()).toEqual(view.transpose(0, 2).tolist());
	}
	expect((await tensor([true, false], { device: 'webgpu' }).cpu()).tolist()).toEqual([true, false]);
	expect((await tensor([1, -2], { device: 'webgpu' }).cpu()).dtype).toBe(int64);
});

test('a tensor on the CPU is its own copy there', async () => {
	const x = zeros(2);
	expect(await x.cpu()).toBe(x);
});

test('what is written later does not reach what was asked for earlier', async () => {
	const device = await webgpu.init();
	const x = zeros(4, { device });
	const before = x.add(1).cpu();
	x.fill_(7);
	device.write(x, [1, 2, 3, 4]);
	const after = x.cpu();
	x.zero_();
	expect((await before).tolist()).toEqual([1, 1, 1, 1]);
	expect((await after).tolist()).toEqual([1, 2, 3, 4]);
	expect((await x.cpu()).tolist()).toEqual([0, 0, 0, 0]);
});

test('memory given back and taken again keeps the order of writes', async () => {
	const device = await webgpu.init();
	const reads = [];
	for (let i = 0; i < 200; i++)
		reads.push(scope(() => tensor([i, i], { device }).mul(2).add(1)).cpu());
	const values = (await Promise.all(reads)).map((x) => x.tolist());
	expect(values).toEqual(Array.from({ length: 200 }, (_, i) => [2 * i + 1, 2 * i + 1]));
});

test('random numbers are those of the CPU', async () => {
	const device = await webgpu.init();
	manualSeed(5);
	const wanted = randn(20);
	manualSeed(5);
	expect((await randn(20, { device }).cpu()).tolist()).toEqual(wanted.tolist());
});
