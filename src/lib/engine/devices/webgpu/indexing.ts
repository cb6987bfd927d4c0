import type { Tensor } from '../../Tensor.ts';
import type { ScatterKernel } from '../Device.ts';
import type { Gpu } from './Gpu.ts';
import { blockOf } from './map.ts';
import { coordinates, parameter, scalarOf, shader, steps, THREADS } from './wgsl.ts';

/** How a tensor is walked beside an index: its own step along `dim` is taken by what the index says. */
const beside = (x: Tensor, dim: number): number[] =>
	x.strides.map((step, d) => (d === dim ? 0 : step));

/** Sizes of the index, then offset and steps of each tensor, then the size and step of what is indexed along dim. */
function parametersOf(
	index: Tensor,
	walked: readonly { offset: number; strides: readonly number[] }[],
	indexed: Tensor,
	dim: number
): number[] {
	const parameters = [index.numel(), ...index.shape];
	for (const { offset, strides } of walked) parameters.push(offset, ...strides);
	parameters.push(indexed.shape[dim] ?? 1, indexed.strides[dim] ?? 0);
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
	t0[${place(0, rank)}] = t2[${place(2, rank)} + place * ${parameter(last + 1)}];`
		)
	);
	const walked = [out, index, { offset: x.offset, strides: beside(x, dim) }];
	const parameters = parametersOf(index, walked, x, dim);
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
	const to = `${place(0, rank)} + place * ${parameter(last + 1)}`;
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
	const walked = [{ offset: out.offset, strides: beside(out, dim) }, index, source];
	const parameters = parametersOf(index, walked, out, dim);
	gpu.dispatch(
		program,
		[out, index, source].map(blockOf),
		parameters,
		Math.ceil(index.numel() / THREADS)
	);
}
