import { afterEach, expect, test } from 'vitest';
import { connect } from '#lib/lab/race/connect.ts';
import { defaultRace, type DeviceName } from '#lib/lab/race/RaceConfig.ts';
import type { Runner } from '#lib/lab/race/Runner.ts';
import { difference } from '../../support/gpu.ts';

const config = { ...defaultRace, n: 500, d: 2, steps: 60 };
let runners: Runner[] = [];

function open(device: DeviceName): Runner {
	const runner = connect(device);
	runners.push(runner);
	return runner;
}

afterEach(() => {
	runners.forEach((runner) => runner.close());
	runners = [];
});

test('both devices go through the same losses, each in a thread of its own', async () => {
	const [cpu, gpu] = await Promise.all(
		(['cpu', 'webgpu'] as const).map(async (device) => {
			const runner = open(device);
			const adapter = await runner.open();
			await runner.begin(config);
			return { adapter, progress: await runner.run(60_000) };
		})
	);
	expect(cpu.progress.steps).toBe(config.steps);
	expect(gpu.progress.steps).toBe(config.steps);
	expect(
		difference(gpu.progress.losses, cpu.progress.losses, { relative: 1e-5, absolute: 1e-6 })
	).toBe('');
	// The tests run on the software adapter, and it must not pass for a GPU.
	expect(gpu.adapter).toMatchObject({ simulated: true });
	expect(cpu.adapter.simulated).toBe(false);
});

test('a tensor that the adapter can’t take is refused, and a smaller one is taken afterwards', async () => {
	const runner = open('webgpu');
	const { limit } = await runner.open();
	const n = Math.ceil((limit + 1) / 4 / 64);
	await expect(runner.begin({ ...config, n, d: 64 })).rejects.toMatchObject({
		problem: { kind: 'too-large', detail: String(n * 64 * 4) }
	});
	await runner.begin(config);
	expect((await runner.run(0)).steps).toBeGreaterThan(0);
});

test('a runner that is closed fails what is under way', async () => {
	const runner = open('cpu');
	await runner.open();
	const under = runner.begin({ ...config, n: 1_000_000 });
	runner.close();
	await expect(under).rejects.toMatchObject({ problem: { kind: 'lost' } });
});
