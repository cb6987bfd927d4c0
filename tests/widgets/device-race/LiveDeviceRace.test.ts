import { expect, test } from 'vitest';
import type { Language } from '#lib/i18n/language.ts';
import { Race } from '#lib/lab/race/Race.svelte.ts';
import LiveDeviceRace from '#lib/widgets/device-race/LiveDeviceRace.svelte';
import LiveDeviceSizes from '#lib/widgets/device-sizes/LiveDeviceSizes.svelte';
import { firstFrame } from '../../support/firstFrame.ts';
import OnRace from '../../support/OnRace.svelte';
import { type Script, ScriptedRunner } from '../../support/ScriptedRunner.ts';

const scripted = (webgpu: Script = {}) =>
	new Race((device) => new ScriptedRunner(device, device === 'webgpu' ? webgpu : { rate: 5000 }));

const frame = (race: Race, widget = LiveDeviceRace, language: Language = 'en') =>
	firstFrame(OnRace, { widget, race, language });
const said = (html: string) => /<p class="visually-hidden"[^>]*>(.*?)<\/p>/.exec(html)![1];
const problem = (html: string) => /<p class="problem">(.*?)<\/p>/.exec(html)?.[1] ?? '';

test('before JavaScript runs the points are there and nothing is claimed', () => {
	const html = frame(scripted());
	expect(said(html)).toBe(
		'1,000 points with 1 feature each. The race has not begun. There is no difference to tell yet. For which sizes the GPU pays is not known yet: nothing has been measured on both.'
	);
	expect(html.match(/d="(M[^"]*h0)"/)![1].split('M')).toHaveLength(1001);
	expect(problem(html)).toBe('');
});

test('after a race the words hold its numbers', async () => {
	const race = scripted({ rate: 500 });
	await race.start();
	expect(said(frame(race))).toBe(
		'1,000 points with 1 feature each. The race is over. ' +
			'CPU: 1,000 of 1,000 steps, 5,000 steps per second, loss 0.0010. ' +
			'GPU: 1,000 of 1,000 steps, 500 steps per second, loss 0.0010. ' +
			'Over the 1,000 steps that both have done, their losses are the same to the last digit. ' +
			'Weights and bias are the same to the last digit. ' +
			'With 1,000 points the GPU does not pay on this machine: the CPU is 10 times as fast.'
	);
	expect(frame(race)).not.toMatch(/NaN|Infinity|undefined/);
});

test('a software GPU does not pass for a real one', async () => {
	const race = scripted({ adapter: { simulated: true } });
	await race.start();
	expect(said(frame(race))).toContain('GPU (software): 1,000 of 1,000 steps');
	expect(problem(frame(race))).toContain('The GPU of this browser is software');
});

test('without a GPU that is said once, and the CPU races alone', async () => {
	const race = scripted({ absent: { kind: 'unsupported', detail: '' } });
	await race.start();
	const html = frame(race);
	expect(problem(html)).toBe('This browser has no WebGPU, so the CPU trains alone.');
	expect(html).toContain('takes no part');
	expect(said(html)).toContain('There is no GPU here');
	expect(html).not.toContain('no difference to tell');
	expect(said(html)).toContain('CPU: 1,000 of 1,000 steps');
});

test('a GPU that is lost leaves what it had done, and the figure says so', async () => {
	const race = scripted({ lostAfter: 300 });
	await race.start();
	const html = frame(race);
	expect(problem(html)).toContain('The GPU was lost after step 300.');
	expect(said(html)).toContain('GPU: 300 of 1,000 steps');
	expect(said(html)).toContain('Over the 300 steps that both have done');
});

test('what the race has said of the GPU, the sizes do not repeat', async () => {
	const race = scripted({ absent: { kind: 'unsupported', detail: '' } });
	await race.measure();
	expect(problem(frame(race, LiveDeviceSizes))).toContain('no WebGPU');
	await race.start();
	expect(problem(frame(race, LiveDeviceSizes))).toBe('');
});

test('the sizes begin empty and tell every rate that was measured', async () => {
	const race = scripted({ rate: 500 });
	expect(said(frame(race, LiveDeviceSizes))).toContain('Nothing has been measured yet');
	await race.start();
	expect(said(frame(race, LiveDeviceSizes))).toBe(
		'CPU: 5,000 steps per second with 1,000 points. GPU: 500 steps per second with 1,000 points. ' +
			'With 1,000 points the GPU does not pay on this machine: the CPU is 10 times as fast.'
	);
});

test('both figures speak Chinese', async () => {
	const race = scripted({ rate: 500 });
	await race.start();
	expect(said(frame(race, LiveDeviceRace, 'zh'))).toContain(
		'1,000 个点时，在这台机器上用 GPU 不划算'
	);
	expect(said(frame(race, LiveDeviceSizes, 'zh'))).toContain('1,000 个点时每秒 500 步');
});

test('in Chinese no space stands between sentences', async () => {
	const race = scripted({ adapter: { simulated: true }, lostAfter: 300 });
	await race.start();
	const sizes = scripted({ absent: { kind: 'unsupported', detail: '' } });
	await sizes.measure();
	for (const html of [frame(race, LiveDeviceRace, 'zh'), frame(sizes, LiveDeviceSizes, 'zh')]) {
		expect(said(html).split('。').length).toBeGreaterThan(2);
		expect(problem(html)).not.toBe('');
		expect(html).not.toContain('。 ');
	}
});
