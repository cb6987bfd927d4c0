import { expect, test } from 'vitest';
import {
	manualSeed,
	nn,
	noGrad,
	optim,
	randn,
	ScalarHistory,
	scope,
	webgpu,
	zeros
} from '#lib/engine/index.ts';
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
	await run(20);
	const [used, reserved] = [webgpu.memoryAllocated(), webgpu.memoryReserved()];
	await run(200);
	expect(webgpu.memoryAllocated()).toBe(used);
	expect(webgpu.memoryReserved()).toBe(reserved);
});

test('training that says nothing about memory is kept in bounds by the collector', async () => {
	const device = await webgpu.init();
	manualSeed(1);
	const [x, y] = [randn(100_000, 4), randn(100_000, 1)].map((data) => data.to(device));
	const model = new nn.Linear(4, 1);
	model.to(device);
	const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
	const criterion = new nn.MSELoss();
	const losses = new ScalarHistory();
	const before = webgpu.memoryReserved();
	for (let step = 1; step <= 300; step++) {
		const loss = criterion.forward(model.forward(x), y);
		optimizer.zeroGrad();
		loss.backward();
		optimizer.step();
		losses.push(loss);
		if (step % 5 === 0) await losses.read();
	}
	// A step makes more than four columns: uncollected, they would come to 480 MB.
	expect(webgpu.memoryReserved() - before).toBeLessThan(120e6);
	expect(losses.values[299]).toBeLessThan(losses.values[0]);
}, 60_000);

test('memory that no tensor holds can be given back', async () => {
	const device = await webgpu.init();
	const kept = zeros(1000, { device });
	scope(() => zeros(1_000_000, { device }).add(1).sum());
	const reserved = webgpu.memoryReserved();
	webgpu.emptyCache();
	expect(webgpu.memoryReserved()).toBeLessThan(reserved - 7_000_000);
	expect((await kept.add(1).sum().cpu()).item()).toBe(1000);
});
