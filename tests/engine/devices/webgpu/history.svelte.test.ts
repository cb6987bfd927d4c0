import { expect, test, vi } from 'vitest';
import { ones, ScalarHistory, scope, tensor, webgpu, zeros } from '#lib/engine/index.ts';
import type { WebgpuDevice } from '../../../../src/lib/engine/devices/webgpu/WebgpuDevice.ts';

test('a history of many steps comes back in one transfer', async () => {
	const device = (await webgpu.init()) as WebgpuDevice;
	const history = new ScalarHistory();
	const w = zeros(1, { device });
	for (let step = 0; step < 300; step++)
		scope(() => {
			w.add_(1);
			history.push(w.mul(2));
		});
	const download = vi.spyOn(device.gpu, 'download');
	expect(await history.read()).toEqual(Array.from({ length: 300 }, (_, i) => 2 * (i + 1)));
	expect(download).toHaveBeenCalledTimes(1);
	download.mockRestore();
});

test('a history takes no more memory, however long it becomes', async () => {
	// A GPU of its own: what the test before leaves to the collector must not go while this one counts.
	((await webgpu.init()) as WebgpuDevice).gpu.destroy();
	const device = await webgpu.init();
	const history = new ScalarHistory();
	const one = ones(1, { device });
	const run = async (steps: number) => {
		for (let step = 0; step < steps; step++) history.push(one);
		await history.read();
		return webgpu.memoryAllocated();
	};
	expect(await run(100)).toBe(await run(1000));
	expect(history.values).toHaveLength(1100);
});

test('what had been read stays when the device is lost, and the history goes on elsewhere', async () => {
	const device = (await webgpu.init()) as WebgpuDevice;
	const history = new ScalarHistory();
	history.push(ones(1, { device }));
	await history.read();
	history.push(zeros(1, { device }));
	device.gpu.device.destroy();
	await expect(history.read()).rejects.toThrow('open a new one with await webgpu.init()');
	expect(history.values).toEqual([1]);
	history.push(tensor(3));
	expect(await history.read()).toEqual([1, 3]);
	history.push(ones(1, { device: await webgpu.init() }));
	expect(await history.read()).toEqual([1, 3, 1]);
});
