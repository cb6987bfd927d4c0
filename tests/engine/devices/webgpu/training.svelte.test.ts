import { expect, test } from 'vitest';
import {
	type Device,
	manualSeed,
	nn,
	noGrad,
	optim,
	rand,
	randn,
	scope,
	webgpu,
	zeros
} from '#lib/engine/index.ts';
import { difference } from '../../../support/gpu.ts';

/** A line through 100 points, by hand: the loss before each step, then w and b. */
async function line(device: Device | string): Promise<number[]> {
	manualSeed(0);
	const x = randn(100, 1);
	const y = x.mul(3).add(2).add(randn(100, 1).mul(0.1));
	const [xs, ys] = [x.to(device), y.to(device)];
	const w = zeros(1, 1, { device, requiresGrad: true });
	const b = zeros(1, { device, requiresGrad: true });
	const losses = [];
	for (let step = 0; step < 30; step++) {
		const difference = xs.matmul(w).add(b).sub(ys);
		const loss = difference.mul(difference).mean();
		loss.backward();
		noGrad(() => {
			for (const parameter of [w, b]) {
				parameter.sub_(parameter.grad!.mul(0.1));
				parameter.grad!.zero_();
			}
		});
		losses.push(loss);
	}
	const read = await Promise.all([...losses, w, b].map((t) => t.cpu()));
	return read.map((t) => t.item());
}

test('a line fitted by hand goes through the same losses on both devices', async () => {
	const got = await line(await webgpu.init());
	expect(difference(got, await line('cpu'), { relative: 1e-5, absolute: 1e-6 })).toBe('');
});

test('a line fitted by nn and optim goes through the same losses on both devices', async () => {
	const run = async (device: Device | string): Promise<number[]> => {
		manualSeed(1);
		const x = rand(50, 3);
		const y = x.sum(1, { keepdim: true });
		const model = new nn.Linear(3, 1);
		model.to(device);
		const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
		const criterion = new nn.MSELoss();
		const [xs, ys] = [x.to(device), y.to(device)];
		const losses = [];
		for (let step = 0; step < 20; step++) {
			const loss = criterion.forward(model.forward(xs), ys);
			optimizer.zeroGrad();
			loss.backward();
			optimizer.step();
			losses.push(loss.cpu());
		}
		return (await Promise.all(losses)).map((loss) => loss.item());
	};
	const got = await run(await webgpu.init());
	expect(difference(got, await run('cpu'), { relative: 1e-5, absolute: 1e-6 })).toBe('');
});

test('a classifier trained by Adam goes through the same losses on both devices', async () => {
	const run = async (device: Device | string): Promise<number[]> => {
		manualSeed(2);
		const x = randn(40, 5);
		const y = x.narrow(1, 0, 3).argmax(1);
		const model = new nn.Sequential(new nn.Linear(5, 8), new nn.ReLU(), new nn.Linear(8, 3));
		model.to(device);
		const optimizer = new optim.Adam(model.parameters(), { lr: 0.05 });
		const criterion = new nn.CrossEntropyLoss();
		const [xs, ys] = [x.to(device), y.to(device)];
		const losses = [];
		for (let step = 0; step < 20; step++)
			losses.push(
				scope(() => {
					optimizer.zeroGrad();
					const loss = criterion.forward(model.forward(xs), ys);
					loss.backward();
					optimizer.step();
					return loss;
				}).cpu()
			);
		await model.cpu();
		const read = await Promise.all(losses);
		return [...read.map((loss) => loss.item()), ...model.parameters().map((p) => p.sum().item())];
	};
	const got = await run(await webgpu.init());
	expect(difference(got, await run('cpu'), { relative: 1e-4, absolute: 1e-5 })).toBe('');
});

test('gradients flow back through reading', async () => {
	await webgpu.init();
	const x = zeros(3, { device: 'webgpu', requiresGrad: true });
	const y = await x.add(1).cpu();
	const [wanted, got] = [zeros(3).add(2), y.mul(2).sum()];
	got.backward();
	expect((await x.grad!.cpu()).tolist()).toEqual(wanted.tolist());
});
