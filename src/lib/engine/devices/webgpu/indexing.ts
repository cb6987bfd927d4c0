import type { Tensor } from '../../Tensor.ts';
import type { ScatterKernel } from '../Device.ts';
import type { Gpu } from './Gpu.ts';
import { blockOf } from './map.ts';
import { coordinates, parameter, scalarOf, shader, steps, THREADS } from './wgsl.ts';

/** A tensor and its steps as it is walked beside the index. */
interface Walk {
	readonly offset: number;
	readonly steps: readonly number[];
}

/** A tensor without dimensions stays in its place. */
const walk = (x: Tensor, index: Tensor): Walk => ({
	offset: x.offset,
	steps: index.shape.map((_, d) => x.strides[d] ?? 0)
});

/** As `walk`, but the step along `dim` is taken by what the index says. */
const walkBeside = (x: Tensor, index: Tensor, dim: number): Walk => ({
	offset: x.offset,
	steps: index.shape.map((_, d) => (d === dim ? 0 : (x.strides[d] ?? 0)))
});

/** Sizes of the index, then offset and steps of each tensor, then the step of what is indexed along dim. */
function parametersOf(
	index: Tensor,
	walks: readonly Walk[],
	indexed: Tensor,
	dim: number
): number[] {
	const parameters = [index.numel(), ...index.shape];
	for (const { offset, steps } of walks) parameters.push(offset, ...steps);
	parameters.push(indexed.strides[dim] ?? 0);
	return parameters;
}

/** Where tensor number `k` is at the coordinates of the index. */
function place(k: number, rank: number): string {
	const first = 1 + rank + k * (rank + 1);
	return `${parameter(first)} + ${steps('c', first + 1, rank)}`;
}

const start = (rank: number): string => `	let i = group * ${THREADS}u + thread;
	if (i >= ${parameter(0)}) { return; }
${coordinates('c', 'i', parameter, 1, rank)}`;

/** out[…, i, …] = x[…, index[…, i, …], …] along `dim`. */
export function gather(gpu: Gpu, x: Tensor, dim: number, index: Tensor, out: Tensor): void {
	const rank = index.dim();
	if (index.numel() === 0) return;
	const last = 1 + rank + 3 * (rank + 1);
	const types = [out, index, x].map(({ dtype }) => scalarOf(dtype));
	const program = gpu.pipelines.program(`gather ${types.join()} ${rank}`, 2, () =>
		shader(
			types.map((type) => ({ type })),
			'',
			`${start(rank)}
	let place = u32(t1[${place(1, rank)}]);
	t0[${place(0, rank)}] = t2[${place(2, rank)} + place * ${parameter(last)}];`
		)
	);
	const walks = [walk(out, index), walk(index, index), walkBeside(x, index, dim)];
	const parameters = parametersOf(index, walks, x, dim);
	gpu.dispatch(
		program,
		[out, index, x].map(blockOf),
		parameters,
		Math.ceil(index.numel() / THREADS)
	);
}

/** What becomes of the bits that are there, `old`, when `value` meets them. */
const met: Record<Exclude<ScatterKernel, 'set'>, string> = {
	add: 'bitcast<T>(old) + value',
	multiply: 'bitcast<T>(old) * value'
};

/**
 * out[…, index[…, i, …], …] = source[…, i, …] along `dim`, or that added to it or multiplied by it. Several
 * values for one place meet in no particular order, as on PyTorch's GPUs: the last bits of a sum may differ.
 */
export function scatter(
	gpu: Gpu,
	kernel: ScatterKernel,
	out: Tensor,
	dim: number,
	index: Tensor,
	source: Tensor
): void {
	const rank = index.dim();
	if (index.numel() === 0) return;
	const last = 1 + rank + 3 * (rank + 1);
	const types = [out, index, source].map(({ dtype }) => scalarOf(dtype));
	const to = `${place(0, rank)} + place * ${parameter(last)}`;
	const program = gpu.pipelines.program(`scatter ${kernel} ${types.join()} ${rank}`, 2, () =>
		shader(
			types.map((type, k) => ({ type: k === 0 && kernel !== 'set' ? 'atomic<u32>' : type })),
			`alias T = ${types[0]};`,
			`${start(rank)}
	let place = u32(t1[${place(1, rank)}]);
	let value = t2[${place(2, rank)}];
${
	kernel === 'set'
		? `	t0[${to}] = value;`
		: `	let to = ${to};
	var old = atomicLoad(&t0[to]);
	loop {
		let swap = atomicCompareExchangeWeak(&t0[to], old, bitcast<u32>(${met[kernel]}));
		if (swap.exchanged) { break; }
		old = swap.old_value;
	}`
}`
		)
	);
	const walks = [walkBeside(out, index, dim), walk(index, index), walk(source, index)];
	const parameters = parametersOf(index, walks, out, dim);
	gpu.dispatch(
		program,
		[out, index, source].map(blockOf),
		parameters,
		Math.ceil(index.numel() / THREADS)
	);
}
