import { int32 } from '../../dtype.ts';
import { numelOf } from '../../shape.ts';
import { Tensor } from '../../Tensor.ts';
import type { ScanKernel } from '../Device.ts';
import { geometryOf } from './fold.ts';
import { blockOf } from './map.ts';
import type { WebgpuDevice } from './WebgpuDevice.ts';
import { coordinates, parameter, scalarOf, shader, steps, THREADS } from './wgsl.ts';

interface Scan {
	/** S, what is carried along. */
	readonly state: string;
	/** The state of element `i` alone, `x` being its value. */
	readonly one: string;
	/** The state of `a` and then `b`. */
	readonly merge: string;
	/** What is written for a state. */
	readonly result: string;
}

/** The later of two equal records wins, and what isn't a number is a record for good. */
function recordScan(type: string, better: string): Scan {
	const nan = type === 'f32' ? (name: string) => `isNan(${name})` : () => 'false';
	return {
		state: 'vec2<u32>',
		one: 'S(bitcast<u32>(x), i)',
		merge: `
	let u = bitcast<${type}>(a.x);
	let v = bitcast<${type}>(b.x);
	return select(a, b, ${nan('v')} || (!${nan('u')} && ${better}));
`,
		result: 'R(s.y)'
	};
}

function scanOf(kernel: ScanKernel, type: string): Scan {
	const state = type === 'f32' ? 'f32' : 'i32';
	const total = (merge: string): Scan => ({
		state,
		one: 'S(x)',
		merge: `return ${merge};`,
		result: 'R(s)'
	});
	switch (kernel) {
		case 'sum':
			return total('a + b');
		case 'prod':
			return total('a * b');
		case 'logaddexp':
			return total('logSumExp(a, b)');
		case 'argmax':
			return recordScan(type, 'v >= u');
		case 'argmin':
			return recordScan(type, 'v <= u');
	}
}

/** Elements of a lane that one thread takes: the two passes over a lane of n then take √n steps each. */
const chunkOf = (length: number): number => Math.max(64, Math.ceil(Math.sqrt(length)));

/**
 * out[…, i, …] = what the elements up to i of `dim` fold into. Each thread folds a stretch of a lane; the
 * stretches' totals are chained; then each thread goes through its stretch again, starting from its total before.
 */
export function scan(
	device: WebgpuDevice,
	kernel: ScanKernel,
	x: Tensor,
	dim: number,
	out: Tensor
): void {
	if (x.numel() === 0) return;
	const type = scalarOf(x.dtype);
	const how = scanOf(kernel, type);
	const length = x.shape[dim] ?? 1;
	const { kept } = geometryOf(x.shape, [out.strides, x.strides], (d) => d !== dim);
	const lanes = numelOf(kept.sizes);
	const chunk = chunkOf(length);
	const chunks = Math.ceil(length / chunk);
	const rank = kept.sizes.length;
	const words = how.state === 'vec2<u32>' ? 2 : 1;
	const totals = Tensor.empty(device, int32, [chunks, lanes, words]);
	const parameters = [lanes * chunks, lanes, chunk, length, chunks, ...kept.sizes];
	parameters.push(out.offset, ...kept.steps[0], x.offset, ...kept.steps[1]);
	parameters.push(out.strides[dim] ?? 0, x.strides[dim] ?? 0);
	const run = (part: Part, written: Tensor, read: readonly Tensor[], threads: number) =>
		device.gpu.dispatch(
			device.gpu.pipelines.program(
				`scan ${kernel} ${part} ${type} ${scalarOf(out.dtype)} ${rank}`,
				read.length,
				() => source(part, how, scalarOf(out.dtype), type, rank)
			),
			[written, ...read].map(blockOf),
			parameters,
			Math.ceil(threads / THREADS)
		);
	if (chunks > 1) {
		run('totals', totals, [x], lanes * chunks);
		run('chain', totals, [], lanes);
	}
	run('results', out, [x, totals], lanes * chunks);
	totals.storage.free();
}

type Part = 'totals' | 'chain' | 'results';

function source(part: Part, how: Scan, result: string, type: string, rank: number): string {
	const places = 5 + rank;
	const ends = places + 2 * (rank + 1);
	const functions = `alias S = ${how.state};
alias R = ${result};
fn one(x: ${type}, i: u32) -> S { return ${how.one}; }
fn merge(a: S, b: S) -> S { ${how.merge} }
fn result(s: S) -> R { return ${how.result}; }`;
	const start = `	let run = group * ${THREADS}u + thread;
	let lane = run % ${parameter(1)};
	let chunk = run / ${parameter(1)};
${coordinates('k', 'lane', parameter, 5, rank)}
	let first = chunk * ${parameter(2)};
	let last = min(first + ${parameter(2)}, ${parameter(3)});`;
	const x = `t1[${parameter(places + rank + 1)} + ${steps('k', places + rank + 2, rank)} + i * ${parameter(ends + 1)}]`;
	const out = `t0[${parameter(places)} + ${steps('k', places + 1, rank)} + i * ${parameter(ends)}]`;
	if (part === 'totals')
		return shader(
			[{ type: how.state }, { type }],
			functions,
			`	if (group * ${THREADS}u + thread >= ${parameter(0)}) { return; }
${start}
	var i = first;
	var s = one(${x}, i);
	for (i = first + 1u; i < last; i++) { s = merge(s, one(${x}, i)); }
	t0[run] = s;`
		);
	if (part === 'chain')
		return shader(
			[{ type: how.state }],
			functions,
			`	let lane = group * ${THREADS}u + thread;
	if (lane >= ${parameter(1)}) { return; }
	var s = t0[lane];
	for (var c = 1u; c < ${parameter(4)}; c++) {
		s = merge(s, t0[c * ${parameter(1)} + lane]);
		t0[c * ${parameter(1)} + lane] = s;
	}`
		);
	return shader(
		[{ type: result }, { type }, { type: how.state }],
		functions,
		`	if (group * ${THREADS}u + thread >= ${parameter(0)}) { return; }
${start}
	var i = first;
	var s = one(${x}, i);
	if (chunk > 0u) { s = merge(t2[run - ${parameter(1)}], s); }
	${out} = result(s);
	for (i = first + 1u; i < last; i++) {
		s = merge(s, one(${x}, i));
		${out} = result(s);
	}`
	);
}
