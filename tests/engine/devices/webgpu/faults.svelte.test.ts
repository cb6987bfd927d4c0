import { afterEach, expect, test, vi } from 'vitest';
import {
	float32,
	float64,
	int16,
	ones,
	scope,
	tensor,
	uint8,
	webgpu,
	zeros
} from '#lib/engine/index.ts';
import type { WebgpuDevice } from '../../../../src/lib/engine/devices/webgpu/WebgpuDevice.ts';

const open = async () => (await webgpu.init()) as WebgpuDevice;

afterEach(() => vi.restoreAllMocks());

test('a browser without an adapter is told what to do', async () => {
	const { gpu } = await open();
	gpu.destroy();
	vi.spyOn(navigator.gpu, 'requestAdapter').mockResolvedValue(null);
	expect(await webgpu.isAvailable()).toBe(false);
	await expect(webgpu.init()).rejects.toThrow(
		"webgpu: an adapter is required, got none: the browser knows no GPU that it trusts; compute on device 'cpu'"
	);
});

test('a device lost in the middle of a run fails all that follows and is replaced by init', async () => {
	const device = await open();
	const x = ones(1000, { device });
	const w = zeros(1000, { device, requiresGrad: true });
	const before = x.add(1).cpu();
	const losses: number[] = [];
	const train = async () => {
		for (let step = 0; step < 10; step++) {
			const loss = x.mul(w.add(1)).sum();
			loss.backward();
			losses.push((await loss.cpu()).item());
			if (step === 3) device.gpu.device.destroy();
		}
	};
	await expect(train()).rejects.toThrow('open a new one with await webgpu.init()');
	expect(losses).toEqual([1000, 1000, 1000, 1000]);
	expect((await before).sum().item()).toBe(2000);
	expect(() => x.add(1)).toThrow('got a lost one');
	await expect(x.cpu()).rejects.toThrow('webgpu: the device must');
	const fresh = await open();
	expect(fresh).not.toBe(device);
	expect((await ones(3, { device: fresh }).add(1).cpu()).tolist()).toEqual([2, 2, 2]);
});

test('a shader that does not compile is named by all that follows', async () => {
	const device = await open();
	const x = ones(3, { device });
	device.gpu.pipelines.program('nonsense', 1, () => 'fn main( {');
	await expect(x.add(1).cpu()).rejects.toThrow('webgpu: the shader of nonsense must compile');
	expect(() => x.add(1)).toThrow('the shader of nonsense');
	expect(await open()).not.toBe(device);
});

test('a command that the GPU refuses is told by all that follows', async () => {
	const device = await open();
	const x = ones(3, { device });
	device.gpu.device.createBuffer({ size: 4, usage: 0 });
	await expect(x.add(1).cpu()).rejects.toThrow('webgpu: every command must be valid, got an error');
	expect(() => x.add(1)).toThrow('open a new one with await webgpu.init()');
});

test('a tensor over the limits of the adapter is refused before anything changes', async () => {
	const device = await open();
	const limit = device.gpu.device.limits.maxStorageBufferBindingSize;
	const used = webgpu.memoryAllocated();
	expect(() => device.allocate(float32, limit / 4 + 1)).toThrow(
		`webgpu: a tensor must fit into ${limit} bytes on this GPU`
	);
	expect(webgpu.memoryAllocated()).toBe(used);
	expect((await ones(2, { device }).cpu()).tolist()).toEqual([1, 1]);
});

test('tensors over the memory limit are refused, and what an op held is given back', async () => {
	(await open()).gpu.destroy();
	const device = await webgpu.init({ memoryLimit: 100_000 });
	const x = ones(10_000, { device });
	// The numbers themselves are kept on the GPU.
	scope(() => [1, 2, 3].forEach((number) => x.narrow(0, 0, 1).add(number)));
	const used = webgpu.memoryAllocated();
	expect(() => scope(() => [x.add(1), x.add(2), x.add(3)])).toThrow(
		'run each step in scope(() => …), or pass a larger memoryLimit'
	);
	expect(webgpu.memoryAllocated()).toBe(used);
	expect((await x.add(1).cpu()).sum().item()).toBe(20_000);
	(device as WebgpuDevice).gpu.destroy();
});

test('a small limit does not keep a GPU of hardware from being tried out', async () => {
	(await open()).gpu.destroy();
	vi.spyOn(GPUAdapterInfo.prototype, 'isFallbackAdapter', 'get').mockReturnValue(false);
	const device = (await webgpu.init({ memoryLimit: 100_000 })) as WebgpuDevice;
	expect(device).toMatchObject({ simulated: false, sharing: 'subgroups' });
	expect(device.gpu.pool.reserved).toBe(0);
	expect((await ones(10_000, { device }).sum().cpu()).item()).toBe(10_000);
	device.gpu.destroy();
});

test('dtypes that WGSL lacks are refused with the way out', async () => {
	const device = await open();
	for (const dtype of [float64, uint8, int16])
		expect(() => zeros(2, { dtype, device })).toThrow(
			`webgpu: the dtype must be float32, int32, int64 (held in 32 bits) or bool, got ${dtype.name}; convert first`
		);
	expect(() => tensor([2 ** 40], { device })).toThrow(
		'webgpu: int64 is held in 32 bits on the GPU, got 1099511627776'
	);
});

test('synchronous readers refuse and say how to read', async () => {
	const x = ones(1, { device: await open() });
	const remedy = 'read it first with await t.cpu()';
	expect(() => x.item()).toThrow(remedy);
	expect(() => x.tolist()).toThrow(remedy);
	expect(() => x.numpy()).toThrow(remedy);
	expect(() => x.to('cpu')).toThrow(remedy);
});

test('a device that has not been opened or does not exist is an error', () => {
	expect(() => zeros(2, { device: 'cuda' })).toThrow(
		"device: 'cpu' or 'webgpu' is required, got 'cuda'"
	);
});
