// What a whole run has measured, as Markdown: the results that are kept in the repository.

/**
 * @typedef {{ seconds?: number | null, error?: number, problem?: string }} Sample
 * @typedef {object} Comparison
 * @property {string} unit
 * @property {number} work What one run does, in units of `unit`.
 * @property {number} bar The ratio to reach.
 * @property {number} [torchBar] The ratio to PyTorch to reach, where there is one.
 * @property {Record<string, Sample>} engines Ours first.
 * @property {string} [best] The fastest other engine; none if there is no other.
 * @property {number} [ratio] Its time over ours.
 */

/**
 * How much is done in a second.
 * @param {number | null | undefined} seconds
 * @param {{ work: number, unit: string }} workload
 */
export const rate = (seconds, { work, unit }) =>
	seconds ? `${Number((work / seconds).toPrecision(3))} ${unit}` : '–';

/** @param {number} value */
const times = (value) => `${value < 9.95 ? Number(value.toFixed(2)) : value.toFixed(0)} ×`;

/** @param {string} name @param {Comparison} workload @param {string} ours */
function cell(name, workload, ours) {
	const { engines, best } = workload;
	if (!engines[name]) return '';
	const { seconds, error, problem } = engines[name];
	if (problem) return 'fails';
	if (!seconds) return `wrong by ${error?.toExponential(0)}`;
	const text = rate(seconds, workload);
	// Outside the page: no peer, but of interest.
	if (name === 'PyTorch') return `${text} (${times(seconds / (engines[ours].seconds ?? NaN))})`;
	return name === best ? `**${text}**` : text;
}

/** @param {Comparison} workload */
const toReach = ({ bar, torchBar }) =>
	torchBar ? `${times(bar)}; PyTorch ${times(torchBar)}` : times(bar);

/**
 * A table of workloads: a row each, a column per engine.
 * @param {Record<string, Comparison>} workloads
 */
export function comparison(workloads) {
	const names = [
		...new Set(Object.values(workloads).flatMap(({ engines }) => Object.keys(engines)))
	];
	const [ours, ...others] = names;
	const head = ['workload', ours, 'ratio', 'to reach', ...others];
	const rows = Object.entries(workloads).map(([name, workload]) => {
		const { ratio, bar } = workload;
		const [first, ...rest] = names.map((engine) => cell(engine, workload, ours));
		const reached =
			ratio === undefined ? '–' : ratio >= bar ? times(ratio) : `${times(ratio)} (short)`;
		return [name, first, reached, toReach(workload), ...rest];
	});
	const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @typedef {{ date: string, processor: string, cores: number, browser: string, load: number[] }} Machine */

/** @param {Machine} machine */
const preamble = ({
	date,
	processor,
	cores,
	browser,
	load
}) => `Written by \`npm run bench\`; don't edit.
${date}, ${cores} cores of ${processor}, ${browser}, headless; the machine's load was ${load[0].toFixed(1)} at the
beginning and ${load[1].toFixed(1)} at the end.

Rates are of this machine on this day. What counts is the ratio: samples of all engines take turns, and the medians
are compared; bold is the fastest peer in the page, from which the ratio is taken. Before an engine is timed, its answer
is checked against float64.`;

/**
 * The whole report on the CPU.
 * @param {{
 *   machine: Machine,
 *   workloads: Record<string, Comparison>,
 *   observer: { none: number, idle: number },
 *   memory: { early: number, late: number },
 *   coldStart: Record<string, number>,
 *   gzip: number
 * }} results
 */
export function report({ machine, workloads, observer, memory, coldStart, gzip }) {
	const micro = (/** @type {number} */ seconds) => `${(seconds * 1e6).toFixed(2)} µs`;
	const mebi = (/** @type {number} */ bytes) => `${(bytes / 2 ** 20).toFixed(2)} MiB`;
	const over = (/** @type {string} */ page) =>
		`${(coldStart[page] - coldStart.empty).toFixed(0)} ms`;
	return `# Results

${preamble(machine)}

## On the CPU

${comparison(workloads)}

## Besides

- A step of linreg-small takes ${micro(observer.none)} without a listener and ${micro(observer.idle)} with one that does nothing.
- Memory in use after 1,000 steps of linreg-tall: ${mebi(memory.early)}; after 10,000: ${mebi(memory.late)}.
- From opening a page to the first gradient, over an empty page: ${over('downhill')} (to reach: under 20 ms); tfjs
  ${over('tfjs')}, jax-js ${over('jax')}. An empty page takes ${coldStart.empty.toFixed(0)} ms.
- The engine as a lesson loads it, minified and gzipped: ${(gzip / 1024).toFixed(1)} KiB (to reach: 30 KiB).
`;
}

/**
 * The whole report on the GPU.
 * @param {{ machine: Machine, webgpu: Record<string, Comparison> }} results
 */
export const gpuReport = ({ machine, webgpu }) => `# Results on the GPU

${preamble(machine)}

The GPU is SwiftShader, which plays one on the processor: it ranks kernels, batching and bookkeeping, not GPUs. Each
engine is given sixteen runs at a time and then waited for.

${comparison(webgpu)}
`;
