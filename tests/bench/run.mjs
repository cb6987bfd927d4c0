// Measures the engine against its peers in one headless Chromium, and against PyTorch where Python has it.
// Everything is relative: samples of all engines take turns, and what counts is the ratio of their medians.
//   npm run bench -- [--device cpu|webgpu] [--rounds 9] [--seconds 0.1] [--json FILE] [WORKLOAD…]
// A run of all workloads writes RESULTS.md for the CPU and RESULTS-WEBGPU.md for the GPU.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { format, resolveConfig } from 'prettier';
import { launchOptions } from '../support/browser.mjs';
import { buildPages, coldPages, serve } from './build.mjs';
import { gpuReport, rate, report } from './report.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		device: { type: 'string' },
		rounds: { type: 'string', default: '9' },
		seconds: { type: 'string', default: '0.1' },
		json: { type: 'string', default: join(here, 'node_modules/.build/results.json') }
	}
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];

if (!existsSync(join(here, 'node_modules/@tensorflow/tfjs-backend-webgpu')))
	execFileSync('npm', ['ci', '--prefix', here], {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
await buildPages();
const server = await serve();
const address = `http://localhost:${server.address().port}`;
const browser = await chromium.launch(await launchOptions());

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const machine = {
	date: new Date().toISOString().slice(0, 10),
	processor: cpus()[0].model,
	cores: cpus().length,
	browser: `Chromium ${browser.version()}`,
	load: [loadavg()[0]]
};
const results = { machine, workloads: {}, webgpu: {} };
const verdict = (ratio, bar) =>
	`${ratio.toFixed(2)} × (${ratio >= bar ? 'reaches' : 'MISSES'} ${bar})`;

/** PyTorch's seconds per run on one thread, or none. */
function pytorch(names) {
	try {
		const script = join(here, 'torch_bench.py');
		const out = execFileSync('/usr/bin/python3', [script, '3', values.seconds, ...names], {
			stdio: ['ignore', 'pipe', 'ignore']
		});
		return JSON.parse(out.toString());
	} catch {
		return {};
	}
}

const page = await browser.newPage();
async function open() {
	await page.goto(address);
	await page.waitForFunction('window.bench');
	return page.evaluate('bench.workloads');
}

/** Measures one workload on one device, says what came out and keeps it under `results[key]`. */
async function compare(workload, device, bar, key, others) {
	const { downhill, ...peers } = await page.evaluate(
		([name, options]) => window.bench.measure(name, options),
		[workload.name, { device, rounds, seconds }]
	);
	const timed = Object.entries(peers).filter(([, { seconds }]) => seconds);
	const [best, { seconds: time }] = timed.sort(([, a], [, b]) => a.seconds - b.seconds)[0];
	const ratio = time / downhill.seconds;
	const engines = { Downhill: downhill, ...peers, ...others };
	results[key][workload.name] = { ...workload, bar, engines, best, ratio };
	if (downhill.problem) return console.log(`${workload.name}: ${downhill.problem}`);
	console.log(
		`${workload.name}: ${rate(downhill.seconds, workload)}, off by ${downhill.error.toExponential(0)}; ${verdict(ratio, bar)} of ${best}`
	);
	for (const [name, { seconds, error, problem }] of Object.entries(peers))
		console.log(
			`    ${name.padEnd(10)} ${problem ?? `${rate(seconds, workload)}, off by ${error.toExponential(0)}`}`
		);
	return downhill.seconds;
}

const all = await open();
const chosen = all.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (values.device !== 'webgpu') {
	console.log('On the CPU');
	for (const workload of chosen) {
		const torch = pytorch([workload.name])[workload.name];
		const others = torch && { PyTorch: { seconds: torch } };
		const own = await compare(workload, 'cpu', workload.bar, 'workloads', others);
		if (torch)
			console.log(`    PyTorch    ${rate(torch, workload)}; ${(torch / own).toFixed(2)} ×`);
	}
}
if (values.device !== 'cpu') {
	console.log('On the GPU (WebGPU)');
	for (const workload of chosen.filter(({ gpuBar }) => gpuBar)) {
		// A fresh page gives back what the engines before it held on the GPU.
		await open();
		await compare({ ...workload, torchBar: null }, 'webgpu', workload.gpuBar, 'webgpu', {});
	}
}

if (positionals.length === 0 && values.device !== 'webgpu') {
	const { none, idle } = await page.evaluate((options) => window.bench.observer(options), {
		rounds,
		seconds
	});
	results.observer = { none, idle };
	console.log(
		`a step without a listener ${(none * 1e6).toFixed(2)} µs, with an idle one ${(idle * 1e6).toFixed(2)} µs`
	);

	results.memory = await page.evaluate((steps) => window.bench.memory(steps), 10_000);
	const { early, late } = results.memory;
	console.log(
		`linreg-tall: ${early} bytes in use after 1,000 steps, ${late} after 10,000${late > early + 2 ** 17 ? ' (GROWS)' : ''}`
	);

	const opened = Object.fromEntries(coldPages.map((name) => [name, []]));
	for (let round = 0; round < rounds; round++)
		for (const name of coldPages) {
			const fresh = await browser.newContext();
			const tab = await fresh.newPage();
			await tab.goto(`${address}/cold/${name}.html`);
			opened[name].push(await (await tab.waitForFunction('window.first')).jsonValue());
			await fresh.close();
		}
	const first = (name) => median(opened[name]) - median(opened.empty);
	results.coldStart = Object.fromEntries(coldPages.map((name) => [name, median(opened[name])]));
	console.log(
		`page open to first gradient, over an empty page: ${first('downhill').toFixed(0)} ms (${first('downhill') < 20 ? 'reaches' : 'MISSES'} 20); tfjs ${first('tfjs').toFixed(0)}, jax-js ${first('jax').toFixed(0)}`
	);

	const html = readFileSync(join(here, 'node_modules/.build/cold/downhill.html'), 'utf8');
	const scripts = readdirSync(join(here, 'node_modules/.build/assets')).filter((name) =>
		html.includes(name)
	);
	const bytes = scripts.map(
		(name) =>
			gzipSync(readFileSync(join(here, 'node_modules/.build/assets', name)), { level: 9 }).length
	);
	results.gzip = bytes.reduce((a, b) => a + b, 0);
	console.log(
		`engine, minified and gzipped: ${(results.gzip / 1024).toFixed(1)} KiB (${results.gzip <= 30 * 1024 ? 'reaches' : 'MISSES'} 30)`
	);
}

await browser.close();
server.close();
machine.load.push(loadavg()[0]);
writeFileSync(values.json, JSON.stringify(results, null, '\t'));
console.log(`written to ${values.json}`);
async function write(name, text) {
	const file = join(here, name);
	writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
	console.log(`written to ${file}`);
}
if (positionals.length === 0) {
	if (values.device !== 'webgpu') await write('RESULTS.md', report(results));
	if (values.device !== 'cpu') await write('RESULTS-WEBGPU.md', gpuReport(results));
}
