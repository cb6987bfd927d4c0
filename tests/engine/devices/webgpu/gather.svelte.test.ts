import { afterEach, expect, test, vi } from 'vitest';
import { ones, webgpu } from '#lib/engine/index.ts';
import { subgroupsWork } from '../../../../src/lib/engine/devices/webgpu/gather.ts';
import type { WebgpuDevice } from '../../../../src/lib/engine/devices/webgpu/WebgpuDevice.ts';

afterEach(() => vi.restoreAllMocks());

/** Whether subgroups pass where every shader comes out changed; nobody else must notice. */
async function tried(change: (code: string) => string): Promise<boolean> {
	const opened = (await webgpu.init()) as WebgpuDevice;
	const { device } = opened.gpu;
	const compile = device.createShaderModule.bind(device);
	vi.spyOn(device, 'createShaderModule').mockImplementation(({ code }) =>
		compile({ code: change(code) })
	);
	const passed = await subgroupsWork(device);
	vi.restoreAllMocks();
	expect((await ones(100, { device: opened }).sum().cpu()).item()).toBe(100);
	return passed;
}

test('subgroups are used where they are there and right', async () => {
	expect(await tried((code) => code)).toBe(true);
});

test('subgroups that answer wrongly are left alone', async () => {
	expect(await tried((code) => code.replace('subgroupShuffleXor', 'max'))).toBe(false);
});

test('a driver that refuses them costs nobody the GPU', async () => {
	expect(await tried((code) => code.replace('subgroupShuffleXor', 'nonsense'))).toBe(false);
});

test('without them nothing is tried', async () => {
	const { device } = ((await webgpu.init()) as WebgpuDevice).gpu;
	const compile = vi.spyOn(device, 'createShaderModule');
	vi.spyOn(device, 'features', 'get').mockReturnValue(new Set() as GPUSupportedFeatures);
	expect(await subgroupsWork(device)).toBe(false);
	expect(compile).not.toHaveBeenCalled();
});
