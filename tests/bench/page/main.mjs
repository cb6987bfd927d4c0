import * as downhill from './downhill.mjs';
import * as jax from './jax.mjs';
import * as tfjs from './tfjs.mjs';
import { workloads } from './workloads.mjs';

/** Who computes on which device. */
const engines = {
	cpu: {
		downhill: downhill.cpu,
		'tfjs cpu': tfjs.cpu,
		'tfjs wasm': tfjs.wasm,
		'jax-js': jax.wasm,
		'jax-js jit': jax.wasmJit
	},
	webgpu: {
		downhill: downhill.webgpu,
		tfjs: tfjs.webgpu,
		'jax-js': jax.webgpu,
		'jax-js jit': jax.webgpuJit
	}
};

/** Runs that a GPU is given at once: what it does between two frames. */
const AHEAD = 16;

/** Worse than this and an answer is wrong. tfjs and jax-js sum 10⁷ numbers to 10⁻³ only. */
const TOLERANCE = 0.01;
/** An engine so many times slower than the fastest is timed once. */
const HOPELESS = 5;

/** The largest difference from the float64 answer, over the size of that answer. */
function errorOf(got, expected) {
	if (got.length !== expected.length) return Infinity;
	const size = Math.max(...expected.map(Math.abs));
	return Math.max(...expected.map((v, i) => Math.abs(v - got[i]))) / size;
}

/** Seconds per run, over `runs` of them. */
async function time(job, runs) {
	const start = performance.now();
	for (let i = 0; i < runs; i++) {
		const pending = job.run();
		if (pending) await pending;
		if (job.finish && (i === runs - 1 || i % AHEAD === AHEAD - 1)) await job.finish();
	}
	return (performance.now() - start) / 1000 / runs;
}

/** Runs a job again and again until it has not become faster three times in a row, or twelve times. */
async function settle(job, runs) {
	let fastest = Infinity;
	for (let round = 0, same = 0; round < 12 && same < 3; round++) {
		const each = await time(job, runs);
		same = each < 0.95 * fastest ? 0 : same + 1;
		fastest = Math.min(fastest, each);
	}
}

/** How many runs fill `seconds`; finding out warms the engine up. */
async function runsIn(job, seconds) {
	for (let runs = 1; ; runs *= 4) {
		const each = await time(job, runs);
		if (each * runs < seconds / 3) continue;
		// Where a run is mostly the engine's own JavaScript, the browser needs a while to compile it well.
		if (each < 1e-3) await settle(job, Math.round(0.75 / each));
		return Math.max(1, Math.round(seconds / (await time(job, runs))));
	}
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Samples of every job in turn, `rounds` times over: the median of each. */
async function interleave(jobs, rounds, seconds) {
	const runs = {};
	const samples = {};
	for (const [key, { job, before }] of Object.entries(jobs)) {
		await before?.();
		runs[key] = await runsIn(job, seconds);
		samples[key] = [];
	}
	for (let round = 0; round < rounds; round++)
		for (const [key, { job, before }] of Object.entries(jobs)) {
			await before?.();
			samples[key].push(await time(job, runs[key]));
		}
	return Object.fromEntries(Object.entries(samples).map(([key, list]) => [key, median(list)]));
}

/** One workload on all engines: per engine its median seconds per run and its error, or what went wrong. */
export async function measure(name, { device = 'cpu', rounds, seconds, only }) {
	const { data, answer, runsBeforeAnswer = 1 } = workloads[name].make();
	const expected = answer();
	const results = {};
	const jobs = {};
	for (const [key, engine] of Object.entries(engines[device])) {
		if (only && !only.includes(key)) continue;
		try {
			await engine.setup();
			const job = { ...engine.prepare[name](data), finish: engine.finish };
			for (let i = 0; i < runsBeforeAnswer; i++) await job.run();
			const error = errorOf(Array.from(await job.answer()), expected);
			const once = await time(job, 1);
			results[key] = { error, seconds: error < TOLERANCE ? once : null };
			if (error < TOLERANCE) jobs[key] = { job, before: engine.setup };
		} catch (problem) {
			results[key] = { problem: String(problem) };
		}
	}
	const fastest = Math.min(...Object.keys(jobs).map((key) => results[key].seconds));
	for (const key of Object.keys(jobs))
		if (results[key].seconds > Math.max(HOPELESS * fastest, seconds)) delete jobs[key];
	const medians = await interleave(jobs, rounds, seconds);
	for (const [key, value] of Object.entries(medians)) results[key].seconds = value;
	return results;
}

/** Seconds per step of linreg-small without a listener and with one that does nothing. */
export const observer = ({ rounds, seconds }) => {
	const { none, idle } = downhill.observed(workloads['linreg-small'].make().data);
	return interleave({ none: { job: none }, idle: { job: idle } }, rounds, seconds);
};

/** Bytes of the heap in use after 1,000 and after `steps` steps of linreg-tall. */
export function memory(steps) {
	const job = downhill.cpu.prepare['linreg-tall'](workloads['linreg-tall'].make().data);
	const after = (n) => {
		for (let i = 0; i < n; i++) job.run();
		return downhill.bytesInUse();
	};
	return { early: after(1000), late: after(steps - 1000) };
}

const described = Object.entries(workloads).map(
	([name, { unit, work, bar, torchBar, gpuBar }]) => ({ name, unit, work, bar, torchBar, gpuBar })
);
Object.assign(window, { bench: { workloads: described, measure, observer, memory } });
