import { observer } from '../../../listener.ts';
import type { Tensor } from '../../../Tensor.ts';
import type { ReduceKernel } from '../../Device.ts';
import type { CpuStorage } from '../CpuStorage.ts';
import { scratch, viewOf } from '../heap.ts';
import { wasm } from './module.ts';
import { evenStep } from './planes.ts';

// Within a scope, a large elementwise result is not computed at once: its kernel waits here. A sum, or whoever comes
// for the numbers, has the kernels that lead there run over CHUNK numbers at a time, so that a chain touches memory
// once; what only leads there stays in the processor's cache. The kernels are those that would have run at once, and
// the order of additions is theirs.
//
// Everything that a waiting kernel reads or is to write hides its pointer by making it negative. Whoever comes for
// such memory, to read or to write, misses the pointer and calls `settle`; what is freed before is never computed.
// Scopes end before their task does, so nothing waits for longer.

/** From so many numbers on a result waits: fewer stay in the cache anyway. */
export const LARGE = 1 << 17;
/** Numbers at a time: the stretch that a sum adds up before it turns to float64. */
const CHUNK = 8192;
/** How many kernels may wait; at the bottom of the heap is room for a chunk of each. */
const MOST = 16;
/** Where the single numbers of operands are put, two for each kernel. */
const singles = scratch + MOST * CHUNK * 4;

/** Between these codes lie exp, log, tanh and sigmoid. */
const EXP = 5;
const SIGMOID = 8;

/** What a waiting kernel reads. */
interface Source {
	/** Null for one number throughout. */
	readonly storage: CpuStorage | null;
	/** The address of the first number, or the number itself. */
	readonly at: number;
}

/** A kernel that waits, of one or two operands. */
interface Step {
	readonly code: number;
	readonly sources: readonly Source[];
	readonly out: CpuStorage;
	/** The tensor that the op returns, to learn what backward will read. */
	readonly result: Tensor;
	/** Whether computing it again would cost more than its result in memory. */
	readonly costly: boolean;
	/** Whether it has been computed without being kept. */
	seen: boolean;
}

/** By the storage they are to write, in the order of the program. */
const waiting = new Map<CpuStorage, Step>();
const hidden = new Set<CpuStorage>();

function hide({ out, sources }: Step): void {
	for (const storage of [out, ...sources.map((source) => source.storage)])
		if (storage && storage.pointer > 0) {
			storage.pointer = -storage.pointer;
			hidden.add(storage);
		}
}

/** Whether there still is memory for the result. */
const isWanted = ({ out }: Step): boolean => out.pointer !== 0;

/** Forgets the steps whose results nobody can ask for, and shows what none that is left reads or writes. */
function tidy(): void {
	const read = new Set<CpuStorage | null>();
	for (const step of [...waiting.values()].reverse())
		if (isWanted(step) || read.has(step.out))
			step.sources.forEach(({ storage }) => read.add(storage));
		else waiting.delete(step.out);
	for (const storage of hidden) if (storage.pointer < 0) storage.pointer = -storage.pointer;
	hidden.clear();
	waiting.forEach(hide);
}

function sourceOf(x: Tensor, n: number): Source | null {
	const storage = x.storage as CpuStorage;
	const { pointer } = storage;
	const step = pointer === 0 ? -1 : evenStep(x, n);
	if (step === 1) {
		// What waits is read at the place that is being written: as a whole.
		if (waiting.has(storage) && storage.length !== n) return null;
		return { storage, at: Math.abs(pointer) + x.offset * 4 };
	}
	if (step < 0 || pointer < 0) return null;
	return { storage: null, at: viewOf(Float32Array)[pointer / 4 + x.offset] };
}

/**
 * Lets a kernel of float32 numbers wait that writes all of `out`; false where it must run at once: outside of scopes,
 * under a listener, in place, over operands that are neither as long as `out` nor one number.
 * @param code As in elementwise.as, −1 if there is no such kernel.
 */
export function defer(code: number, operands: readonly Tensor[], out: Tensor): boolean {
	const storage = out.storage as CpuStorage;
	const n = out.numel();
	if (code < 0 || observer.listener || storage.life !== 'scope' || storage.pointer <= 0)
		return false;
	if (!out.isContiguous() || storage.length !== n) return false;
	const sources: Source[] = [];
	for (const x of operands) {
		const source = x.storage === storage ? null : sourceOf(x, n);
		if (!source || (operands.length === 1 && !source.storage)) return false;
		sources.push(source);
	}
	if (waiting.size === MOST) compute([...waiting.values()].filter(isWanted));
	const costly = operands.length === 1 && code >= EXP && code <= SIGMOID;
	const step = { code, sources, out: storage, result: out, costly, seen: false };
	waiting.set(storage, step);
	hide(step);
	return true;
}

/** Computes the sum or mean of what waits without a way through memory; false if that isn't what is asked for. */
export function reduceDeferred(kernel: ReduceKernel, x: Tensor, out: Tensor): boolean {
	const last = waiting.get(x.storage as CpuStorage);
	const { pointer } = out.storage as CpuStorage;
	if (!last || pointer <= 0 || (kernel !== 'sum' && kernel !== 'mean')) return false;
	if (out.numel() !== 1 || evenStep(x, last.out.length) !== 1) return false;
	const total = run(last, [], true);
	viewOf(Float32Array)[pointer / 4 + out.offset] = kernel === 'sum' ? total : total / x.numel();
	tidy();
	return true;
}

/** Computes what waits for the numbers of a storage, and these themselves, before somebody reads or writes them. */
export function settle(storage: CpuStorage): void {
	const reached = new Set<CpuStorage | null>([storage]);
	for (const { out, sources } of waiting.values())
		if (sources.some((source) => reached.has(source.storage))) reached.add(out);
	compute([...waiting.values()].filter((step) => isWanted(step) && reached.has(step.out)));
}

/** To be called before a storage with a hidden pointer is given back. */
export function forget(storage: CpuStorage): void {
	if (!waiting.has(storage)) return settle(storage);
	storage.pointer = 0;
	tidy();
}

function compute(wanted: readonly Step[]): void {
	// The youngest first: most others are on the way to it.
	for (const step of [...wanted].reverse()) if (waiting.has(step.out)) run(step, wanted, false);
	tidy();
}

/** The steps that lead to `last`, and it. */
function wayTo(last: Step): Step[] {
	const read = new Set<CpuStorage | null>([last.out]);
	const way = [...waiting.values()].reverse().filter((step) => {
		if (!read.has(step.out)) return false;
		step.sources.forEach(({ storage }) => read.add(storage));
		return true;
	});
	return way.reverse();
}

/** Whether backward will read the result of a step. */
function isSaved(step: Step, way: readonly Step[]): boolean {
	if (step.result.gradFn?.op.saves === 'output') return true;
	return way.some(
		({ sources, result }) =>
			result.gradFn?.op.saves === 'inputs' && sources.some(({ storage }) => storage === step.out)
	);
}

/** Where a kernel finds its numbers or leaves them. */
interface Place {
	readonly at: number;
	/** Bytes from the place of a number to that of the number in the next chunk, by number: 0 for what stays in the cache. */
	readonly pace: number;
	/** From one number to the next. */
	readonly step: number;
}

/**
 * Computes a step and all that lead to it, chunk by chunk. Into memory goes what is `wanted`, what backward will read,
 * and what would else be computed again, at much cost or for the second time. Gives the sum, if it is asked for.
 */
function run(last: Step, wanted: readonly Step[], sum: boolean): number {
	const { kernels } = wasm!;
	const memory = viewOf(Float32Array);
	const way = wayTo(last);
	const places = new Map<CpuStorage, Place>();
	const calls = way.map((step, i) => {
		const from = step.sources.map(({ storage, at }, k): Place => {
			if (storage) return places.get(storage) ?? { at, pace: 4, step: 1 };
			const single = singles + i * 8 + k * 4;
			memory[single / 4] = at;
			return { at: single, pace: 0, step: 0 };
		});
		const { seen, costly, out } = step;
		const kept = isWanted(step) && (seen || costly || wanted.includes(step) || isSaved(step, way));
		const to = kept
			? { at: -out.pointer, pace: 4, step: 1 }
			: { at: scratch + i * CHUNK * 4, pace: 0, step: 1 };
		places.set(out, to);
		if (kept) waiting.delete(out);
		else step.seen = true;
		return { code: step.code, a: from[0], b: from.at(1), to };
	});
	const end = places.get(last.out)!;
	let total = 0;
	for (let i = 0; i < last.out.length; i += CHUNK) {
		const n = Math.min(CHUNK, last.out.length - i);
		for (const { code, a, b, to } of calls) {
			const [from, into] = [a.at + i * a.pace, to.at + i * to.pace];
			if (b) kernels.binaryRun(code, from, a.step, b.at + i * b.pace, b.step, into, n);
			else kernels.unary(code, from, into, n);
		}
		if (sum) total = kernels.sumOnto(total, end.at + i * end.pace, n);
	}
	return total;
}
