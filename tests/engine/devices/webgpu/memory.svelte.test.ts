import { expect, test } from 'vitest';
import { manualSeed, noGrad, randn, scope, webgpu, zeros } from '#lib/engine/index.ts';
import { sizeClass } from '../../../../src/lib/engine/devices/webgpu/Pool.ts';

test('blocks waste a quarter at most and hold whole vectors', () => {
	for (let bytes = 1; bytes < 1e9; bytes = Math.ceil(bytes * 1.37)) {
		const size = sizeClass(bytes);
		expect(size).toBeGreaterThanOrEqual(bytes);
		expect(size % 16).toBe(0);
		if (bytes > 256) expect(size).toBeLessThanOrEqual(bytes * 1.25 + 64);
	}
});

test('training in scopes runs in constant memory', async () => {
	const device = await webgpu.init();
	manualSeed(0);
	const [x, y] = [randn(1000, 8), randn(1000, 1)].map((data) => data.to(device));
	const w = zeros(8, 1, { device, requiresGrad: true });
	const run = async (steps: number) => {
		for (let step = 0; step < steps; step++)
			scope(() => {
				x.matmul(w).sub(y).square().mean().backward();
				noGrad(() => w.sub_(w.grad!.mul(0.1)));
				w.grad!.zero_();
			});
		await webgpu.synchronize();
	};
	await run(2);
	const [used, reserved] = [webgpu.memoryAllocated(), webgpu.memoryReserved()];
	await run(60);
	expect(webgpu.memoryAllocated()).toBe(used);
	expect(webgpu.memoryReserved()).toBe(reserved);
});

test('memory that no tensor holds can be given back', async () => {
	const device = await webgpu.init();
	const kept = zeros(1000, { device });
	scope(() => zeros(1_000_000, { device }).add(1).sum());
	const reserved = webgpu.memoryReserved();
	webgpu.emptyCache();
	expect(webgpu.memoryReserved()).toBeLessThan(reserved - 7_000_000);
	expect((await kept.add(1).sum().cpu()).item()).toBe(1000);
});
