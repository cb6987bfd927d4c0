import { expect, test } from 'vitest';
import { Contestant } from '#lib/lab/race/Contestant.ts';
import { judge, ratesOf } from '#lib/lab/race/measurements.ts';
import { Race } from '#lib/lab/race/Race.svelte.ts';
import type { DeviceName } from '#lib/lab/race/RaceConfig.ts';
import { type Script, ScriptedRunner } from '../../support/ScriptedRunner.ts';

/** A race of scripted devices, and all the runners that it has asked for. */
function scripted(scripts: Partial<Record<DeviceName, Script>>) {
	const runners: ScriptedRunner[] = [];
	const race = new Race((device) => {
		const runner = new ScriptedRunner(device, scripts[device] ?? {});
		runners.push(runner);
		return runner;
	});
	return { race, runners };
}

const steps = ({ lanes }: Race) => [lanes.cpu.steps, lanes.webgpu.steps];

test('a race goes on in turns until both have finished, and says how fast each was', async () => {
	const { race } = scripted({ cpu: { rate: 10_000 }, webgpu: { rate: 2000 } });
	await race.start();
	expect(race.phase).toBe('finished');
	expect(steps(race)).toEqual([1000, 1000]);
	expect(race.lanes.cpu.losses).toHaveLength(1000);
	expect(race.lanes.cpu.rate).toBeCloseTo(10_000);
	expect(race.measurements).toEqual([{ n: 1000, d: 1, rates: { cpu: 10_000, webgpu: 2000 } }]);
});

test('a pause keeps everything, and the race goes on from there', async () => {
	const { race } = scripted({});
	const under = race.start();
	await expect.poll(() => race.lanes.cpu.steps).toBeGreaterThan(0);
	race.pause();
	await under;
	const before = steps(race);
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(steps(race)).toEqual(before);
	expect(race.phase).toBe('paused');
	await race.start();
	expect(steps(race)).toEqual([1000, 1000]);
});

test('while the page is out of sight nobody trains', async () => {
	const { race } = scripted({});
	const under = race.start();
	await expect.poll(() => race.lanes.cpu.steps).toBeGreaterThan(0);
	race.presence.sleep();
	await new Promise((resolve) => setTimeout(resolve, 50));
	const before = steps(race);
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(steps(race)).toEqual(before);
	expect(race.phase).toBe('running');
	race.presence.wake();
	await under;
	expect(steps(race)).toEqual([1000, 1000]);
});

test('without a GPU the CPU trains alone, and the reason stays through a reset', async () => {
	const { race } = scripted({ webgpu: { absent: { kind: 'no-adapter', detail: '' } } });
	await race.start();
	expect(race.phase).toBe('finished');
	expect(steps(race)).toEqual([1000, 0]);
	expect(race.lanes.webgpu.problem).toMatchObject({ kind: 'no-adapter' });
	race.reset();
	expect(race.lanes.webgpu.problem).toMatchObject({ kind: 'no-adapter' });
	expect(judge(race.measurements, 1)).toEqual({ kind: 'unknown' });
});

test('a device that is lost keeps its history, the other one finishes, and the next race has a new one', async () => {
	const script = { webgpu: { lostAfter: 300 } as Script };
	const { race, runners } = scripted(script);
	await race.start();
	expect(race.phase).toBe('finished');
	expect(steps(race)).toEqual([1000, 300]);
	expect(race.lanes.webgpu.losses).toHaveLength(300);
	expect(race.lanes.webgpu.weight).toEqual([300]);
	expect(race.lanes.webgpu.problem).toMatchObject({ kind: 'lost' });
	expect(runners.filter(({ device, closed }) => device === 'webgpu' && closed)).toHaveLength(1);
	script.webgpu = {};
	await race.start();
	expect(steps(race)).toEqual([1000, 1000]);
	expect(race.lanes.webgpu.problem).toBe(null);
});

test('too many points for the GPU leave the race to the CPU; fewer bring it back', async () => {
	const { race } = scripted({ webgpu: { most: 500 } });
	await race.start();
	expect(race.lanes.webgpu.problem).toMatchObject({ kind: 'too-large' });
	expect(steps(race)).toEqual([1000, 0]);
	race.configure({ n: 400 });
	expect(race.lanes.webgpu.problem).toBe(null);
	await race.start();
	expect(steps(race)).toEqual([1000, 1000]);
});

test('other points put the race back to its start, and what was measured stays', async () => {
	const { race } = scripted({});
	await race.start();
	race.configure({ n: 5000 });
	expect(race.phase).toBe('idle');
	expect(steps(race)).toEqual([0, 0]);
	expect(race.measurements).toHaveLength(1);
	await expect.poll(() => race.cloud?.x.length).toBe(5000);
});

test('a reset in mid-run gives busy devices up, and nothing of the old race arrives later', async () => {
	const { race, runners } = scripted({});
	const under = race.start();
	await expect.poll(() => race.lanes.cpu.steps).toBeGreaterThan(0);
	race.reset();
	await under;
	expect(steps(race)).toEqual([0, 0]);
	expect(runners.some(({ closed }) => closed)).toBe(true);
	await race.start();
	expect(steps(race)).toEqual([1000, 1000]);
});

test('a loss that is read after each step is no measurement of the device', async () => {
	const { race } = scripted({});
	race.configure({ readEach: true });
	await race.start();
	expect(race.phase).toBe('finished');
	expect(race.measurements).toEqual([]);
});

test('a survey measures every size on both devices and leaves a waiting race alone', async () => {
	const { race, runners } = scripted({
		cpu: { rate: (n) => 1e7 / n },
		webgpu: { rate: 1000, most: 100_000 }
	});
	const under = race.start();
	await expect.poll(() => race.lanes.cpu.steps).toBeGreaterThan(0);
	await race.measure();
	await under;
	const before = steps(race);
	expect(race.phase).toBe('paused');
	expect(race.survey.progress).toBe(null);
	const cpu = ratesOf(race.measurements, 'cpu', 1);
	expect(cpu.map(({ n }) => n)).toEqual([
		100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000
	]);
	expect(ratesOf(race.measurements, 'webgpu', 1)).toHaveLength(7);
	expect(judge(race.measurements, 1)).toMatchObject({ kind: 'from', upTo: 10_000, from: 30_000 });
	expect(runners.filter(({ closed }) => closed)).toHaveLength(2);
	await race.start();
	expect(steps(race).every((now, i) => now >= before[i])).toBe(true);
	expect(race.phase).toBe('finished');
});

test('a survey can be given up, and a device that is lost in it is named', async () => {
	const given = { up: () => {} };
	const rate = (n: number) => {
		if (n === 3000) given.up();
		return 1000;
	};
	const { race } = scripted({ cpu: { rate }, webgpu: { lostAfter: 1 } });
	given.up = () => race.survey.cancel();
	await race.measure();
	expect(race.survey.progress).toBe(null);
	expect(race.measurements).toEqual(
		[100, 300, 1000].map((n) => ({ n, d: 1, rates: { cpu: 1000 } }))
	);
	expect(race.survey.problems).toEqual({
		webgpu: { kind: 'lost', detail: 'a lost one (unplugged)' }
	});
});

test('a GPU that is destroyed in mid-run takes nothing with it', async () => {
	// In the page's own thread, where a test can lay hands on the device.
	let lent: GPUDevice | undefined;
	const { requestDevice } = GPUAdapter.prototype;
	GPUAdapter.prototype.requestDevice = async function (...args) {
		return (lent = await requestDevice.apply(this, args));
	};
	const race = new Race((device) => new Contestant(device));
	const under = race.start();
	await expect.poll(() => race.lanes.webgpu.steps, { timeout: 10_000 }).toBeGreaterThan(0);
	lent!.destroy();
	await under;
	const { cpu, webgpu } = race.lanes;
	expect(cpu.steps).toBe(1000);
	expect(webgpu.steps).toBeGreaterThan(0);
	expect(webgpu.losses).toHaveLength(webgpu.steps);
	for (const [i, loss] of webgpu.losses.entries()) expect(loss).toBeCloseTo(cpu.losses[i], 4);
	expect(webgpu.problem).toMatchObject({ kind: 'lost' });
	expect(webgpu.problem!.detail).toContain('webgpu: the device must');
	await race.start();
	expect(webgpu.problem).toBe(null);
	expect(webgpu.steps).toBe(1000);
	GPUAdapter.prototype.requestDevice = requestDevice;
	race.destroy();
});
