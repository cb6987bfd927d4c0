import { int32 } from '../../dtype.ts';
import { numelOf, stridesOf } from '../../shape.ts';
import { Tensor } from '../../Tensor.ts';
import { type Fold, foldSource, type Reach } from './foldSource.ts';
import { type Layout, merge } from './layout.ts';
import { blockOf } from './map.ts';
import type { WebgpuDevice } from './WebgpuDevice.ts';
import { scalarOf, THREADS } from './wgsl.ts';

/** Sizes and steps of the dimensions that stay and of those that are folded away. */
export interface Geometry {
	/** Steps of the output first, then of each input. */
	readonly kept: Layout;
	/** Steps of each input. */
	readonly folded: Layout;
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

/** How the work is cut. */
interface Plan {
	/** A workgroup for each result, or else a thread. */
	readonly grouped: boolean;
	/** Each result is made of so many parts, side by side, which a second pass folds. */
	readonly chunks: number;
}

/** Threads that keep a GPU busy, and those that keep a processor busy that plays one. */
const BUSY = 16384;
const SIMULATED = 1024;

function planOf(simulated: boolean, results: number, length: number, nearer: boolean): Plan {
	const chunks = (shortest: number, wanted: number) =>
		Math.max(1, Math.min(Math.ceil(length / shortest), Math.ceil(wanted / results)));
	if (length <= 32) return { grouped: false, chunks: 1 };
	// Where threads are simulated, waiting for each other costs more than another pass.
	if (simulated) return { grouped: false, chunks: chunks(512, SIMULATED) };
	if (results >= BUSY && length <= 256) return { grouped: false, chunks: 1 };
	if (results < THREADS / 2 || nearer) return { grouped: true, chunks: chunks(4096, 1024) };
	return { grouped: false, chunks: chunks(64, BUSY) };
}

const last = (list: readonly number[]): number | undefined => list[list.length - 1];

/** Whether neighbours among the folded elements lie nearer to each other than neighbours among the results. */
function foldsNearer({ kept, folded }: Geometry): boolean {
	const nearest = (steps: readonly (readonly number[])[]) =>
		Math.min(...steps.map((own) => Math.abs(last(own) ?? Infinity) || Infinity));
	return nearest(folded.steps) < nearest(kept.steps.slice(1));
}

/** An array as a pass sees it. */
interface Operand {
	readonly tensor: Tensor;
	/** Of its elements, in WGSL. */
	readonly type: string;
}

/** A tensor of numbers as a pass sees it. */
export const operand = (tensor: Tensor): Operand => ({ tensor, type: scalarOf(tensor.dtype) });

/**
 * Folds one or two tensors into `out`. Sums add up blocks of 32, then those, then the sums of threads and parts:
 * the error grows far slower than with the length.
 */
export function fold(
	device: WebgpuDevice,
	how: Fold,
	geometry: Geometry,
	inputs: readonly Tensor[],
	out: Tensor
): void {
	if (numelOf(geometry.kept.sizes) === 0) return;
	const count = numelOf(geometry.folded.sizes);
	inParts(device, how, geometry, inputs.map(operand), operand(out), count);
}

function inParts(
	device: WebgpuDevice,
	how: Fold,
	geometry: Geometry,
	inputs: readonly Operand[],
	out: Operand,
	count: number
): void {
	const { sizes, steps } = geometry.kept;
	const results = numelOf(sizes);
	const length = numelOf(geometry.folded.sizes);
	const plan = planOf(device.simulated, results, length, foldsNearer(geometry));
	if (plan.chunks === 1) {
		pass(device, how, geometry, inputs, out, plan, count);
		return;
	}
	const words = how.state === 'vec2<u32>' ? 2 : 1;
	const parts = Tensor.empty(device, int32, [plan.chunks, results, words]);
	const part: Operand = { tensor: parts, type: how.state };
	pass(device, { ...how, finish: 's' }, geometry, inputs, part, plan, count);
	const rest: Geometry = {
		kept: { sizes, steps: [steps[0], stridesOf(sizes)] },
		folded: { sizes: [plan.chunks], steps: [[results]] }
	};
	inParts(device, { ...how, value: 'x', inline: undefined }, rest, [part], out, count);
	parts.storage.free();
}

/** How each input is read: four elements at once, along the folded dimension or across results, or one by one. */
export function reachOf(
	{ kept, folded }: Geometry,
	inputs: readonly Operand[],
	grouped: boolean
): Reach {
	if (inputs.some(({ type }) => type === 'vec2<u32>')) return 'single';
	const even = (list: readonly number[]) => list.every((step) => step % 4 === 0);
	const inner = (steps: readonly number[]) => last(steps) ?? 0;
	const aligned = inputs.map(({ tensor }) => tensor.offset % 4 === 0);
	const along = inputs.every((_, i) => {
		const [k, f] = [kept.steps[i + 1], folded.steps[i]];
		return aligned[i] && inner(f) === 1 && even(f.slice(0, -1)) && even(k);
	});
	if (along && inner(folded.sizes) % 4 === 0 && folded.sizes.length > 0) return 'along';
	const vectors = inputs.map((_, i) => {
		const [k, f] = [kept.steps[i + 1], folded.steps[i]];
		return aligned[i] && inner(k) === 1 && even(k.slice(0, -1)) && even(f);
	});
	const across = inputs.every((_, i) => vectors[i] || inner(kept.steps[i + 1]) === 0);
	if (grouped || !across || !vectors.includes(true) || inner(kept.sizes) % 4 > 0) return 'single';
	return 'across';
}

/** A list with its last number replaced. */
const withLast = (list: readonly number[], change: (last: number) => number): number[] =>
	list.map((number, i) => (i === list.length - 1 ? change(number) : number));

/** One pass. `out` gets a state per chunk and result if there are several chunks, else the results in their places. */
function pass(
	{ gpu, sharing }: WebgpuDevice,
	how: Fold,
	geometry: Geometry,
	inputs: readonly Operand[],
	out: Operand,
	plan: Plan,
	count: number
): void {
	const { kept, folded } = geometry;
	const { chunks } = plan;
	const grouped = plan.grouped && sharing;
	const reach = reachOf(geometry, inputs, plan.grouped);
	const [k, f] = [kept.sizes.length, folded.sizes.length];
	const quarter = (n: number) => n / 4;
	const keptSizes = reach === 'across' ? withLast(kept.sizes, quarter) : kept.sizes;
	const foldedSizes = reach === 'along' ? withLast(folded.sizes, quarter) : folded.sizes;
	const wide = inputs.map(
		(_, i) => reach === 'along' || (reach === 'across' && last(kept.steps[i + 1]) === 1)
	);
	const types = [out, ...inputs].map(({ type }) => type);
	const many = chunks > 1;
	const results = numelOf(keptSizes);
	const total = results * chunks;
	const length = numelOf(foldedSizes);
	const part = Math.ceil(length / chunks);
	const short = part <= 32;
	const program = gpu.pipelines.program(
		`fold ${how.key} ${how.value} ${how.finish} ${types.join()} ${grouped} ${many} ${reach} ${short} ${wide.join()} ${k} ${f}`,
		inputs.length,
		() => foldSource(how, types, { grouped, many, reach, short, wide, k, f })
	);
	const step = last(kept.steps[0]) ?? 0;
	const parameters = [total, results, part, length, count, step];
	parameters.push(...keptSizes, out.tensor.offset);
	parameters.push(...(reach === 'across' ? withLast(kept.steps[0], (n) => n * 4) : kept.steps[0]));
	// Steps of vectors count vectors; the innermost one is 1 as it is.
	const scaled = (steps: readonly number[], i: number, one: boolean) =>
		!wide[i] ? steps : one ? withLast(steps.map(quarter), (n) => n * 4) : steps.map(quarter);
	inputs.forEach(({ tensor }, i) => {
		parameters.push(wide[i] ? tensor.offset / 4 : tensor.offset);
		parameters.push(...scaled(kept.steps[i + 1], i, reach === 'across'));
	});
	parameters.push(...foldedSizes);
	inputs.forEach((_, i) => parameters.push(...scaled(folded.steps[i], i, reach === 'along')));
	const blocks = [out, ...inputs].map(({ tensor }) => blockOf(tensor));
	gpu.dispatch(program, blocks, parameters, grouped ? total : Math.ceil(total / THREADS));
}
