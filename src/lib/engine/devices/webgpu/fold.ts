import { int32 } from '../../dtype.ts';
import { numelOf, stridesOf } from '../../shape.ts';
import { Tensor } from '../../Tensor.ts';
import { type Layout, merge } from './layout.ts';
import { blockOf } from './map.ts';
import type { WebgpuDevice } from './WebgpuDevice.ts';
import { coordinates, parameter, scalarOf, shader, steps, THREADS } from './wgsl.ts';

/** How many elements become one, in WGSL over a state of type S. */
export interface Fold {
	/** Names it. */
	readonly key: string;
	/** S. */
	readonly state: 'f32' | 'i32' | 'u32' | 'vec2<u32>';
	/** The state of no element. */
	readonly start: string;
	/** The state of element number `r`, from `x` (and `y`, if two tensors are folded together). */
	readonly value: string;
	/** One state from `a` and `b`. */
	readonly merge: string;
	/** The result, from the state `s` of `count` elements. */
	readonly finish: string;
}

/** Sizes and steps of the dimensions that stay and of those that are folded away. */
export interface Geometry {
	/** Steps of the output first, then of each input. */
	readonly kept: Layout;
	/** Steps of each input. */
	readonly folded: Layout;
}

/** How the work is cut. */
interface Plan {
	/** A workgroup for each result, or else a thread. */
	readonly grouped: boolean;
	/** Each result is made of so many parts, side by side, which a second pass folds. */
	readonly chunks: number;
}

/** Threads that keep a GPU busy. */
const BUSY = 16384;

function planOf(results: number, length: number, { kept, folded }: Geometry): Plan {
	if (length <= 32 || (results >= BUSY && length <= 256)) return { grouped: false, chunks: 1 };
	const step = Math.min(...folded.steps.map((own) => Math.abs(own[own.length - 1] ?? 0)));
	const beside = Math.min(
		...kept.steps.slice(1).map((own) => Math.abs(own[own.length - 1] ?? Infinity) || Infinity)
	);
	if (results < THREADS / 2 || (step < beside && step > 0)) {
		const chunks = Math.min(Math.ceil(length / 4096), Math.ceil(1024 / results));
		return { grouped: true, chunks: Math.max(chunks, 1) };
	}
	const chunks = Math.min(Math.ceil(length / 64), Math.ceil(BUSY / results));
	return { grouped: false, chunks: Math.max(chunks, 1) };
}

/** An array as a pass sees it. */
interface Operand {
	readonly tensor: Tensor;
	/** Of its elements, in WGSL. */
	readonly type: string;
}

const operand = (tensor: Tensor): Operand => ({ tensor, type: scalarOf(tensor.dtype) });

/**
 * Folds one or two tensors into `out`. Sums add up blocks of 32, then those, then the threads' sums pairwise:
 * the error grows with the logarithm of the length rather than with the length.
 */
export function fold(
	device: WebgpuDevice,
	how: Fold,
	geometry: Geometry,
	inputs: readonly Tensor[],
	out: Tensor
): void {
	const results = numelOf(geometry.kept.sizes);
	const length = numelOf(geometry.folded.sizes);
	if (results === 0) return;
	const plan = planOf(results, length, geometry);
	const { chunks } = plan;
	const operands = inputs.map(operand);
	if (chunks === 1) {
		pass(device, how, geometry, operands, operand(out), plan, length);
		return;
	}
	const words = how.state === 'vec2<u32>' ? 2 : 1;
	const parts = Tensor.empty(device, int32, [chunks, results, words]);
	const part: Operand = { tensor: parts, type: how.state };
	pass(device, { ...how, finish: 's' }, geometry, operands, part, plan, length);
	const { sizes, steps: strides } = geometry.kept;
	const rest: Geometry = {
		kept: { sizes, steps: [strides[0], stridesOf(sizes)] },
		folded: { sizes: [chunks], steps: [[results]] }
	};
	const last = { grouped: results < 1024 && chunks > 64, chunks: 1 };
	pass(device, { ...how, value: 'x' }, rest, [part], operand(out), last, length);
	parts.storage.free();
}

/** One pass. `out` gets a state per chunk and result if there are several chunks, else the results in their places. */
function pass(
	{ gpu }: WebgpuDevice,
	how: Fold,
	{ kept, folded }: Geometry,
	inputs: readonly Operand[],
	out: Operand,
	{ grouped, chunks }: Plan,
	count: number
): void {
	const [k, f] = [kept.sizes.length, folded.sizes.length];
	const [results, length] = [numelOf(kept.sizes), numelOf(folded.sizes)];
	const types = [out, ...inputs].map(({ type }) => type);
	const many = chunks > 1;
	const program = gpu.pipelines.program(
		`fold ${how.key} ${how.value} ${how.finish} ${types.join()} ${grouped} ${many} ${k} ${f}`,
		inputs.length,
		() => source(how, types, grouped, many, k, f)
	);
	const total = results * chunks;
	const chunk = Math.ceil(length / chunks);
	const parameters = [total, results, chunk, length, count, ...kept.sizes];
	parameters.push(out.tensor.offset, ...kept.steps[0]);
	inputs.forEach(({ tensor }, i) => parameters.push(tensor.offset, ...kept.steps[i + 1]));
	parameters.push(...folded.sizes, ...folded.steps.flat());
	const blocks = [out, ...inputs].map(({ tensor }) => blockOf(tensor));
	gpu.dispatch(program, blocks, parameters, grouped ? total : Math.ceil(total / THREADS));
}

function source(
	how: Fold,
	[result, ...inputs]: string[],
	grouped: boolean,
	many: boolean,
	k: number,
	f: number
): string {
	const places = 5 + k;
	const sizes = places + (inputs.length + 1) * (k + 1);
	const base = (i: number) =>
		`${parameter(places + i * (k + 1))} + ${steps('k', places + i * (k + 1) + 1, k)}`;
	const names = ['x', 'y'];
	const reads = inputs.map(
		(_, i) => `t${i + 1}[base${i + 1} + ${steps('f', sizes + f + i * f, f)}]`
	);
	const stride = grouped ? `${THREADS}u` : '1u';
	const store = many ? `t0[run] = total;` : `t0[${base(0)}] = finish(total);`;
	const functions = `alias S = ${how.state};
alias R = ${result};
fn value(${inputs.map((type, i) => `${names[i]}: ${type}`).join(', ')}, r: u32) -> S { return ${how.value}; }
fn merge(a: S, b: S) -> S { ${how.merge.includes('return') ? how.merge : `return ${how.merge};`} }
fn finish(s: S) -> R { let count = ${parameter(4)}; return ${how.finish}; }
${grouped ? `var<workgroup> shared_: array<S, ${THREADS}>;` : ''}`;
	return shader(
		[result, ...inputs].map((type) => ({ type })),
		many ? functions.replace(/fn finish.*\n/, '') : functions,
		`	let run = ${grouped ? 'group' : `group * ${THREADS}u + thread`};
	if (run >= ${parameter(0)}) { return; }
	let chunk = run / ${parameter(1)};
${coordinates('k', `run % ${parameter(1)}`, 5, k)}
${inputs.map((_, i) => `\tlet base${i + 1} = ${base(i + 1)};`).join('\n')}
	let last = min((chunk + 1u) * ${parameter(2)}, ${parameter(3)});
	var total = ${how.start};
	var r = chunk * ${parameter(2)}${grouped ? ' + thread' : ''};
	while (r < last) {
		let end = min(r + 32u * ${stride}, last);
		var part = ${how.start};
		while (r < end) {
${coordinates('f', 'r', sizes, f)}
			part = merge(part, value(${reads.join(', ')}, r));
			r += ${stride};
		}
		total = merge(total, part);
	}
${
	grouped
		? `	shared_[thread] = total;
	for (var half = ${THREADS / 2}u; half > 0u; half = half / 2u) {
		workgroupBarrier();
		if (thread < half) { shared_[thread] = merge(shared_[thread], shared_[thread + half]); }
	}
	if (thread > 0u) { return; }
	total = shared_[0];`
		: ''
}
	${store}`
	);
}

/** Splits dimensions into those that stay and those that go. `strides` of the output first, then of the inputs. */
export function geometryOf(
	shape: readonly number[],
	strides: readonly (readonly number[])[],
	stays: (dim: number) => boolean
): Geometry {
	const pick = (list: readonly number[], wanted: boolean) =>
		list.filter((_, dim) => stays(dim) === wanted);
	return {
		kept: merge(
			pick(shape, true),
			strides.map((own) => pick(own, true))
		),
		folded: merge(
			pick(shape, false),
			strides.slice(1).map((own) => pick(own, false))
		)
	};
}
